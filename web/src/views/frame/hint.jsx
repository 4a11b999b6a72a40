/** A hint beside the thing it is about. It goes when one has done it, or does not want it, and never comes again. */
import {t} from '../../text/index.js';
import {isHidden, isLocked} from '../controls/part.jsx';

/** What there has to be for a hint to be any use. */
const NEEDS = /** @type {const} */ ({draw: 'draw', layer: 'layers', neuron: 'network'});

/** @param {{id: import('../../playground/firsts.js').Hint, playground: import('../../playground/playground.js').Playground}} props */
export function Hint({id, playground}) {
  const {firsts, drawing: {tool}} = playground;
  const left = firsts.hints();
  const useless = isHidden(playground, 'hints') || isHidden(playground, NEEDS[id]) || isLocked(playground, NEEDS[id]);
  if (!left.includes(id) || useless) return null;
  return (
    <p class={`hint ${id}-hint`}>
      <span>{id === 'draw' && tool.value === null ? t.hintTool : t.hints[id]}</span>
      {left[0] === id && left.length > 1 && (
        <button class="link" aria-description={t.noHintsHelp} onClick={() => firsts.done(...left)}>{t.noHints}</button>
      )}
      <button class="dismiss" aria-label={t.dismissHint} aria-description={t.dismissHintHelp} onClick={() => firsts.done(id)}>×</button>
    </p>
  );
}
