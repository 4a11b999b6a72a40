/** Links changed at random, from a seed: by letters, by pairs, by bytes of the packed part. */
import {fromBase64Url, toBase64Url} from '../../../web/src/share/base64url.js';
import {writeLink} from '../../../web/src/share/link.js';
import {addPoint, defaultExperiment, setLayer, setTask, startDrawing} from '../../../web/src/state/experiment.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-_.~:,&=%#+ \u0000🙂<>"\'';
const KEYS = ['d', 'n', 'k', 'noise', 'test', 'net', 'out', 'in', 'lr', 'opt', 'sch', 'batch', 'seeds', 'plane', 'z', 'v', 'hide', '__proto__', 'loss', 'start', 'strategy', 'p'];
const VALUES = ['', '0', '1', '-1', '1e999', 'NaN', '1e-400', '4294967296', 'points', 'table', 'spiral', 'softmax', '8t', '64m', '9999999t', '1,2,3,4', '%', '%00', 'constructor', 'AAAA', '5~f~d:2'];

/** Links of every kind, to be changed. */
export function soundLinks() {
  let points = startDrawing(defaultExperiment());
  for (let i = 0; i < 12; i += 1) points = addPoint(points, {x: (i % 5) - 2, y: i / 3 - 2, target: i % 3});
  const resume = {checkpoint: Uint8Array.from({length: 60}, (_, i) => i * 7), update: 40, proof: {updates: 8, digest: '00ff00ff00ff00ff'}};
  const weights = setLayer(defaultExperiment(), 0, {weights: [[1, 2, 3, 4, 5, 6, 7, 8], [0, 0, 0, 0, 0, 0, 0, 0.1]], biases: Array(8).fill(0.5)});
  return [
    writeLink({experiment: defaultExperiment()}),
    writeLink({experiment: points, resume}),
    writeLink({experiment: weights, view: {hide: ['noise'], lang: 'de'}}),
    writeLink({experiment: setTask(points, 'regression'), receipt: {changes: [{at: 5}]}}),
    writeLink({experiment: setTask(defaultExperiment(), 'curve')})
  ];
}

/** @param {string} link @param {() => number} random */
export function mutatedLink(link, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  let text = link;
  for (let changes = Math.ceil(random() * 3); changes > 0; changes -= 1) {
    const at = Math.floor(random() * (text.length + 1));
    const kind = random();
    if (kind < 0.2) text = text.slice(0, at) + pick([...LETTERS]) + text.slice(at + 1);
    else if (kind < 0.35) text = text.slice(0, at) + text.slice(at + Math.ceil(random() * 6));
    else if (kind < 0.45) text = text.slice(0, at);
    else if (kind < 0.65) text += `&${pick(KEYS)}=${pick(VALUES)}`;
    else if (kind < 0.8) text = text.replace(/=[^&]*/, `=${pick(VALUES)}`);
    else text = withDamagedBytes(text, random);
  }
  return text;
}

/** @param {string} text @param {() => number} random */
function withDamagedBytes(text, random) {
  const [, before, packed, after] = /^(.*(?:^|&)z=)([^&]*)(.*)$/s.exec(text) ?? [];
  const bytes = packed ? fromBase64Url(packed) : null;
  if (!bytes || bytes.length === 0) return text;
  for (let i = 0; i < 3; i += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return before + toBase64Url(random() < 0.3 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes) + after;
}
