/** From points and tables to a CSV: names in the first row, numbers in their own units, a column for the test set. */
import {restored} from '../state/restored.js';
import {taskOf} from '../state/targets.js';
import {CLASS_INDEX} from './recognise.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').PointSet} PointSet */

/**
 * @param {Experiment} experiment @param {PointSet} set what the engine makes of it
 * @returns {string}
 */
export function writeCsv({data}, set) {
  const task = taskOf(data);
  const classes = task === 'classification';
  const {names, scale} = data.kind === 'dataset' ? {names: undefined, scale: undefined} : data;
  const width = set.dimensions;
  const goals = set.targets.length / (set.test.length || 1);
  const own = data.kind === 'points' ? data.points : null; // more exact than what the engine has of them
  const usual = width > 2 ? Array.from({length: width}, (_, at) => `x${at + 1}`) : ['x', 'y'];
  const header = [
    ...Array.from({length: width}, (_, at) => names?.inputs[at] || usual[at]),
    ...Array.from({length: goals}, (_, at) => targetName(names, classes, goals > 1 ? at : null)),
    'test'
  ];
  const rows = Array.from(set.test, (test, row) => {
    const inputs = Array.from({length: width}, (_, at) => restored(scale?.inputs[at], numberAt(row, at)));
    const targets = Array.from({length: goals}, (_, at) => goalAt(row, at));
    return [...inputs, ...targets, test];
  });
  return [header, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('');

  /** @param {number} row @param {number} at */
  function numberAt(row, at) {
    if (own) return own[row][at];
    return data.kind === 'table' ? data.samples[row * width + at] : set.coordinates[row * width + at];
  }
  /** @param {number} row @param {number} at */
  function goalAt(row, at) {
    const target = own ? own[row][width] : data.kind === 'table' ? data.targets[row * goals + at] : set.targets[row * goals + at];
    return classes ? (names?.classes ? names.classes[target] || `class ${target + 1}` : target) : restored(scale?.target, target);
  }
}

/** @param {import('../../../core/bindings/nn-core.d.ts').DataNames | undefined} names @param {boolean} classes @param {number | null} at */
function targetName(names, classes, at) {
  const name = classes && !names?.classes ? CLASS_INDEX : names?.target || (classes ? 'class' : 'value');
  return at === null ? name : `${name} ${at + 1}`;
}

/**
 * A cell. Numbers stay numbers; words that a spreadsheet would run as a formula are kept from it by an apostrophe.
 * @param {string | number} cell
 */
function written(cell) {
  if (typeof cell === 'number') return String(cell);
  const tame = cell.replace(/(^|[\r\n])(?=[\s\u00a0]*[=+\-@\t\r])/g, "$1'");
  return /[",;\r\n\t|]|^\s|\s$/.test(tame) || tame !== cell ? `"${tame.replaceAll('"', '""')}"` : tame;
}
