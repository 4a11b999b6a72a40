/**
 * What a dense layer does to a batch, as matrices: which one times which one gives which, and every cell of the result spelled
 * out. The numbers are the engine's (batchTrace); here they are only put where they belong.
 */
import {outputFormula, slopeFormula} from './activation-formulas.js';
import {divided, longSum, minus, number, plus, symbol, times} from './expression.js';
import {goesStraight} from './loss-formulas.js';

/** @typedef {import('./expression.js').Expression} Expression */
/** @typedef {import('./expression.js').Role} Role */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').BatchTrace} BatchTrace */
/** @typedef {import('../state/experiment.js').LayerSpec} LayerSpec */
/** What rows or columns stand for. @typedef {'samples' | 'inputs' | 'neurons'} Axis */
/** @typedef {{name: string, rows: Axis, columns: Axis, height: number, width: number, at: (row: number, column: number) => number, role?: Role}} Matrix */
/** @typedef {'sums' | 'outputs' | 'dSums' | 'dWeights' | 'dInput'} BatchStep */
/**
 * `left` · `top` (+ `bias`, the same for every row) = `result`; without `top`, each cell of `left` gives the one at the same
 * place. `spell`: a cell of the result with its numbers.
 * @typedef {object} Relation
 * @property {Matrix} left
 * @property {Matrix | null} top
 * @property {Matrix} result
 * @property {Matrix | null} bias
 * @property {(row: number, column: number) => Expression} label what a cell of the result is called
 * @property {(row: number, column: number) => Expression} spell
 */

/** In the order they happen. */
export const BATCH_STEPS = /** @type {readonly BatchStep[]} */ (['sums', 'outputs', 'dSums', 'dWeights', 'dInput']);

/**
 * @param {BatchTrace} batch @param {BatchStep} step
 * @param {{layer: LayerSpec, isLast: boolean, loss: import('../state/experiment.js').Experiment['loss'], target: (sample: number, neuron: number) => number}} about
 *   `target`: what the loss compares an output with
 * @returns {Relation}
 */
export function relationOf(batch, step, about) {
  const size = {samples: batch.samples, inputs: batch.input.length / batch.samples, neurons: batch.biases.length};
  /** @param {string} name @param {Axis} rows @param {Axis} columns @param {ArrayLike<number>} values @param {Role} [role] @returns {Matrix} */
  const matrix = (name, rows, columns, values, role) =>
    ({name, rows, columns, height: size[rows], width: size[columns], at: (row, column) => values[row * size[columns] + column], role});
  const X = matrix('X', 'samples', 'inputs', batch.input, 'data');
  const W = matrix('W', 'inputs', 'neurons', batch.weights, 'weight');
  const Z = matrix('Z', 'samples', 'neurons', batch.sums);
  const Y = matrix('Y', 'samples', 'neurons', batch.outputs);
  const dY = matrix('dY', 'samples', 'neurons', batch.dOutputs, 'gradient');
  const dZ = matrix('dZ', 'samples', 'neurons', batch.dSums, 'gradient');

  switch (step) {
    case 'sums': {
      const b = matrix('b', 'samples', 'neurons', batch.biases, 'bias');
      return product(X, W, Z, {...b, height: 1});
    }
    case 'outputs': return each(Z, Y, (row, column) => outputFormula(about.layer, column, rowOf(Z, row)).spelled);
    case 'dSums': return sumSlopes(about, {Z, Y, dY, dZ, samples: size.samples});
    case 'dWeights': {
      const dW = matrix('dW', 'inputs', 'neurons', batch.dWeights, 'gradient');
      const label = labelOf(dW);
      return {
        ...product(withOnes(transposed(X)), dZ, below(dW, 'db', batch.dBiases)),
        label: (row, column) => (row < dW.height ? label(row, column) : symbol('db', [column + 1], 'gradient'))
      };
    }
    case 'dInput': return product(dZ, transposed(W), matrix('dX', 'samples', 'inputs', batch.dInput, 'gradient'));
  }
}

/** @param {Matrix} left @param {Matrix} top @param {Matrix} result @param {Matrix | null} [bias] @returns {Relation} */
function product(left, top, result, bias = null) {
  return {
    left, top, result, bias, label: labelOf(result),
    spell(row, column) {
      const inner = Array.from({length: left.width}, (_, k) => /** @type {const} */ ([left.at(row, k), top.at(k, column)]));
      const terms = inner.map(([a, b]) => times(number(a, left.role), number(b, top.role)));
      return longSum(terms, inner.map(([a, b]) => a * b), bias ? [number(bias.at(0, column), 'bias')] : []);
    }
  };
}

/** @param {Matrix} left @param {Matrix} result @param {(row: number, column: number) => Expression} spell @returns {Relation} */
const each = (left, result, spell) => ({left, top: null, result, bias: null, label: labelOf(result), spell});

/**
 * dZ: the slope that comes in times the activation's; at the end of a network often only the output minus its target.
 * @param {Parameters<typeof relationOf>[2]} about @param {{Z: Matrix, Y: Matrix, dY: Matrix, dZ: Matrix, samples: number}} matrices
 */
function sumSlopes({layer, isLast, loss, target}, {Z, Y, dY, dZ, samples}) {
  if (isLast && goesStraight(loss)) {
    const share = loss.kind === 'categorical-cross-entropy' ? samples : samples * dZ.width;
    return each(Y, dZ, (row, column) =>
      divided(plus(number(Y.at(row, column)), minus(number(target(row, column), 'data'))), number(share)));
  }
  if (layer.activation === 'softmax') {
    return each(dY, dZ, (row, column) => {
      const terms = Array.from({length: dY.width}, (_, k) => times(number(dY.at(row, k), 'gradient'), number(Y.at(row, k))));
      return times(number(Y.at(row, column)), plus(number(dY.at(row, column), 'gradient'), minus(plus(...terms))));
    });
  }
  return each(dY, dZ, (row, column) =>
    times(number(dY.at(row, column), 'gradient'), slopeFormula(layer, column, rowOf(Z, row), rowOf(Y, row)).spelled));
}

/** Z₁,₂ @param {Matrix} matrix @returns {Relation['label']} */
const labelOf = ({name, role}) => (row, column) => symbol(name, [row + 1, column + 1], role);

/** @param {Matrix} matrix @param {number} row */
const rowOf = ({at, width}, row) => Array.from({length: width}, (_, column) => at(row, column));

/** @param {Matrix} matrix @returns {Matrix} */
const transposed = ({name, rows, columns, height, width, at, role}) =>
  ({name: `${name}ᵀ`, rows: columns, columns: rows, height: width, width: height, at: (row, column) => at(column, row), role});

/** A last row of ones: times it, columns are summed up. @param {Matrix} matrix @returns {Matrix} */
const withOnes = (matrix) => ({...matrix, height: matrix.height + 1, at: (row, column) => (row < matrix.height ? matrix.at(row, column) : 1)});

/** A matrix with one more row. @param {Matrix} matrix @param {string} name @param {ArrayLike<number>} values @returns {Matrix} */
const below = (matrix, name, values) =>
  ({...matrix, name: `${matrix.name}, ${name}`, height: matrix.height + 1, at: (row, column) => (row < matrix.height ? matrix.at(row, column) : values[column])});

/**
 * How many rows, columns and inner places of a product are shown where there is room for so many cells across and down: left
 * and result stand beside each other, top and result above each other.
 * @param {{rows: number, columns: number, inner: number}} size @param {{across: number, down: number}} room
 */
export function fitting({rows, columns, inner}, {across, down}) {
  const most = (/** @type {number} */ space, /** @type {number} */ other) => Math.max(Math.floor(space / 2), space - other);
  const shownInner = Math.max(1, Math.min(inner, most(across, columns), most(down, rows)));
  return {
    inner: shownInner,
    columns: Math.max(1, Math.min(columns, across - shownInner)),
    rows: Math.max(1, Math.min(rows, down - shownInner))
  };
}
