/** Weights and biases out, and back in. */
import {useState} from 'preact/hooks';

import {readWeightsJson, readWeightsNpz, weightsJson, weightsNpz} from '../../share/weights.js';
import {t} from '../../text/index.js';
import {FileField} from './file-field.jsx';
import {save} from './hand-out.js';

/** @param {import('./share-dialog.jsx').TabProps} props */
export function WeightsTab({playground}) {
  const [said, setSaid] = useState('');
  const parameters = () => playground.engine.ask('parameters');
  /** @param {File} file */
  async function take(file) {
    const network = await parameters();
    const read = file.name.endsWith('.npz')
      ? readWeightsNpz(new Uint8Array(await file.arrayBuffer()), network)
      : readWeightsJson(await file.text(), network);
    if (!read.ok) return setSaid(read.message);
    await playground.setParameters(read.layers);
    setSaid(t.weightsTaken);
  }
  return (
    <>
      <p>{t.weightsAbout}</p>
      <p class="buttons">
        <button aria-description={t.weightsJsonHelp} onClick={() => void parameters().then((layers) => save('weights.json', weightsJson(layers), 'application/json'))}>{t.weightsJson}</button>
        <button aria-description={t.weightsNpzHelp} onClick={() => void parameters().then((layers) => save('weights.npz', weightsNpz(layers), 'application/octet-stream'))}>{t.weightsNpz}</button>
        <FileField label={t.weightsOpen} help={t.weightsOpenHelp} accept=".json,.npz" onFile={(file) => void take(file).catch((error) => setSaid(String(error.message)))} />
      </p>
      <p role="status">{t.worded(said)}</p>
    </>
  );
}
