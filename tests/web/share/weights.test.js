/** Weights out and back in, as JSON and as NumPy's archives. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';

import {readNpy, writeNpy} from '../../../web/src/share/npy.js';
import {readWeightsJson, readWeightsNpz, weightsJson, weightsNpz} from '../../../web/src/share/weights.js';

const network = [
  {inputs: 2, neurons: 3, weights: Float32Array.of(1, -2.5, 1 / 3, 1e-20, 5, 6), biases: Float32Array.of(0.1, 0.2, 0.3)},
  {inputs: 3, neurons: 1, weights: Float32Array.of(7, 8, 9), biases: Float32Array.of(-1)}
];
const plain = (layers) => layers.map(({inputs, neurons, weights, biases}) => ({inputs, neurons, weights: Array.from(weights), biases: Array.from(biases)}));

test('weights come back bit for bit', () => {
  for (const result of [readWeightsJson(weightsJson(network), network), readWeightsNpz(weightsNpz(network), network)]) {
    assert.ok(result.ok, result.message);
    assert.deepEqual(plain(result.layers), plain(network));
  }
});

test('another network\'s weights, and what are no weights, are refused in a sentence', () => {
  const npz = weightsNpz(network);
  const results = [
    readWeightsJson(weightsJson(network), network.slice(1)), readWeightsNpz(npz, network.slice(0, 1)), readWeightsJson('{', network), readWeightsJson('{"layers": []}', network),
    readWeightsJson(weightsJson(network).replace('-2.5', '1e999'), network), readWeightsJson(weightsJson(network).replace('-2.5,', ''), network),
    readWeightsNpz(new Uint8Array(), network), readWeightsNpz(npz.slice(0, 200), network), readWeightsNpz(Uint8Array.from({length: 500}, (_, i) => i), network)
  ];
  for (const result of results) {
    assert.equal(result.ok, false);
    assert.match(result.message, /^These weights cannot be taken: .*\.$/);
  }
});

test('an archive damaged at any byte is refused or read, never thrown at', () => {
  const npz = weightsNpz(network);
  for (let at = 0; at < npz.length; at += 1) {
    const damaged = npz.slice();
    damaged[at] ^= 0xff;
    const result = readWeightsNpz(damaged, network);
    assert.ok(result.ok || result.message.endsWith('.'), String(at));
  }
});

test('arrays of 32-bit floats and columns first are read as well', () => {
  const bytes = writeNpy([2, 3], [1, 4, 2, 5, 3, 6]);
  const text = new TextDecoder('latin1').decode(bytes).replace("'fortran_order': False", "'fortran_order': True ");
  assert.deepEqual(Array.from(readNpy(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).values), [1, 2, 3, 4, 5, 6]);
});

const numpy = spawnSync('/usr/bin/python3', ['-c', 'import numpy']).status === 0;
test('NumPy reads and writes the same', {skip: !numpy && 'NumPy is not installed'}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-npz-'));
  try {
    writeFileSync(join(folder, 'a.npz'), weightsNpz(network));
    const script = 'import numpy as np\na = np.load("a.npz")\nassert a["W1"].shape == (2, 3) and a["b2"].shape == (1, 1) and a["W1"][0, 1] == -2.5\nnp.savez("b.npz", **{k: a[k].astype("float32") for k in a})\nnp.savez_compressed("c.npz", **{k: np.asfortranarray(a[k]) for k in a})';
    const {status, stderr} = spawnSync('/usr/bin/python3', ['-c', script], {cwd: folder, encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    for (const name of ['b.npz', 'c.npz']) {
      const result = readWeightsNpz(readFileSync(join(folder, name)), network);
      assert.ok(result.ok, result.message);
      assert.deepEqual(plain(result.layers), plain(network));
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
});
