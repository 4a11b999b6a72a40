/** The comment of the preset that was opened, under the network like a figure's caption. */
import {shortNumber, t} from '../../text/index.js';

/** @typedef {import('../../state/presets.js').Preset} Preset */

/** @param {Preset} preset */
export const commentOf = ({id, claims}) =>
  t.presets[id].comment(Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, shortNumber(value)])));

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function Comment({playground: {preset}}) {
  const shown = preset.value;
  if (!shown) return null;
  return (
    <p class="comment" role="note">
      <span><b>{t.presets[shown.id].name}.</b> {commentOf(shown)}</span>
      <button class="dismiss" aria-label={t.closeComment} aria-description={t.closeCommentHelp} onClick={() => (preset.value = null)}>×</button>
    </p>
  );
}
