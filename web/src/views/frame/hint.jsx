/** A hint beside the thing it is about. It goes when one has done it, or does not want it, and never comes again. */
import {t} from '../../text/index.js';

/** @param {{id: import('../../playground/firsts.js').Hint, playground: import('../../playground/playground.js').Playground}} props */
export function Hint({id, playground: {firsts, drawing: {tool}}}) {
  const left = firsts.hints();
  if (!left.includes(id)) return null;
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
