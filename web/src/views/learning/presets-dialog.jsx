/** Experiments worth opening, by what they are about. One opens at its start, with its comment, and begins to train. */
import {useId} from 'preact/hooks';

import {SPEEDS} from '../../playground/training.js';
import {PRESET_GROUPS, PRESETS} from '../../state/presets.js';
import {t} from '../../text/index.js';
import {Dialog} from '../controls/dialog.jsx';
import {commentOf} from './comment.jsx';

/** @param {{playground: import('../../playground/playground.js').Playground, onClose: () => void}} props */
export function PresetsDialog({playground, onClose}) {
  const id = useId();
  /** @param {import('../../state/presets.js').Preset} preset */
  async function open(preset) {
    onClose();
    await playground.openExperiment(preset.experiment, null);
    if (playground.store.get() !== preset.experiment) return; // something in it is locked
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
                <button aria-describedby={`${id}-${preset.id}`} onClick={() => void open(preset)}>{t.presets[preset.id].name}</button>
                <p id={`${id}-${preset.id}`}>{commentOf(preset)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
