/** Experiments worth opening, by what they are about. One opens at its start, with its comment, and begins to train. */
import {SPEEDS} from '../../playground/training.js';
import {PRESET_GROUPS, PRESETS} from '../../state/presets.js';
import {t} from '../../text/index.js';
import {Dialog} from '../controls/dialog.jsx';
import {commentOf} from './comment.jsx';

/** @param {{playground: import('../../playground/playground.js').Playground, onClose: () => void}} props */
export function PresetsDialog({playground, onClose}) {
  /** @param {import('../../state/presets.js').Preset} preset */
  async function open(preset) {
    onClose();
    await playground.openExperiment(preset.experiment, null);
    playground.preset.value = preset;
    playground.setSpeed(SPEEDS.indexOf(preset.speed));
    await playground.play();
  }
  return (
    <Dialog title={t.presetsTitle} class="presets" onClose={onClose}>
      <p class="quiet-text">{t.presetsNote}</p>
      {PRESET_GROUPS.map((group) => (
        <section key={group}>
          <h3>{t.presetGroups[group]}</h3>
          <ul>
            {PRESETS.filter((preset) => preset.group === group).map((preset) => (
              <li key={preset.id}>
                <button onClick={() => void open(preset)}>
                  <b>{t.presets[preset.id].name}</b>
                  <span>{commentOf(preset)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
