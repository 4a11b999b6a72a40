/** Which parts of the page an edit goes through, so that those that are locked can refuse it. */
import {changesBetween} from './changes.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('../share/view-text.js').Part} Part */

/** By the field's name as changesBetween() calls it; the first that fits. @type {readonly (readonly [RegExp, Part])[]} */
const PART_OF = [
  [/^data\.noise/, 'noise'],
  [/^data\.samples/, 'samples'],
  [/^data\.classes/, 'classes'],
  [/^(data\.test|seeds\.split)/, 'split'],
  [/^(data|plane|seeds\.(data|noise))/, 'dataset'],
  [/^batchSize/, 'batch'],
  [/^features/, 'features'],
  [/^layers\.(activation|slope)/, 'activation'],
  [/^layers\.start/, 'start'],
  [/^layers\.(l1|l2|biasL1|biasL2|dropout)/, 'regularization'],
  [/^layers\./, 'weights'],
  [/^loss/, 'loss'],
  [/^optimizer\.learningRate/, 'rate'],
  [/^optimizer/, 'optimizer'],
  [/^schedule/, 'schedule'],
  [/^seeds/, 'seed'],
  [/^stop/, 'stop'],
  [/^precision/, 'precision'],
  [/^strategy/, 'strategy']
];

/** @param {Experiment} next @param {Experiment} now @returns {Set<Part>} */
export function partsChanged(next, now) {
  const parts = /** @type {Set<Part>} */ (new Set());
  const data = sourceChanged(next.data, now.data);
  if (data) parts.add(data);
  for (const {field} of changesBetween(next, now)) {
    if (field.startsWith('data.') && data && data !== 'draw') continue; // other points are one change, whatever they bring along
    if (data === 'draw' && /^data\.(kind|name|task|points|noise|samples)/.test(field)) continue;
    const part = field === 'layers.neurons' ? shapeChanged(next, now) : PART_OF.find(([fields]) => fields.test(field))?.[1];
    if (part) parts.add(part);
  }
  return parts;
}

/** Where other points come from. @param {Experiment['data']} next @param {Experiment['data']} now @returns {Part | null} */
function sourceChanged(next, now) {
  if (next === now) return null;
  if (next.kind === 'points') return now.kind === 'points' && next.points === now.points && next.task === now.task ? null : 'draw';
  if (next.kind === 'table') return now.kind === 'table' && next.samples === now.samples && next.targets === now.targets ? null : 'csv';
  return now.kind === 'dataset' && next.name === now.name ? null : 'dataset';
}

/** The output layer has as many neurons as the data asks for. @param {Experiment} next @param {Experiment} now @returns {Part | null} */
function shapeChanged({layers: next}, {layers: now}) {
  if (next.length !== now.length) return 'layers';
  return next.some(({neurons}, index) => index < next.length - 1 && neurons !== now[index].neurons) ? 'neurons' : null;
}
