/** Hints beside the heading of what they are about. Each goes when one has done it, or does not want it, and never comes again. */
import {t} from '../../text/index.js';
import {isHidden, isLocked} from '../controls/part.jsx';

/** @typedef {import('../../playground/firsts.js').Hint} Hint */

/** What there has to be for a hint to be any use. */
const NEEDS = /** @type {const} */ ({draw: 'draw', layer: 'layers', neuron: 'network'});

/** @param {{ids: readonly Hint[], playground: import('../../playground/playground.js').Playground}} props */
export function Hints({ids, playground}) {
  const {firsts, byTouch, drawing: {tool}} = playground;
  const left = firsts.hints();
  const useful = left.filter((id) => ids.includes(id) && !isHidden(playground, 'hints') && !isHidden(playground, NEEDS[id]) && !isLocked(playground, NEEDS[id]));
  if (useful.length === 0) return null;
  const words = byTouch ? t.touchHints : t.hints;
  return (
    <div class="hints">
      {useful.map((id) => (
        <p key={id} class="hint">
          <span>{id === 'draw' && tool.value === null ? words.brush : words[id]}</span>
          <button aria-label={t.dismissHint} aria-description={t.dismissHintHelp} onClick={() => firsts.done(id)}>×</button>
        </p>
      ))}
      {ids.length > 1 && left.length > 1 && <button class="link" aria-description={t.noHintsHelp} onClick={() => firsts.done(...left)}>{t.noHints}</button>}
    </div>
  );
}
