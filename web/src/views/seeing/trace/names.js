/** What the steps of a trace are called. */
import {t} from '../../../text/index.js';
import {layerName} from '../../network/names.js';
import {goesStraight} from '../../../maths/loss-formulas.js';

/** @typedef {import('../../../maths/trace-steps.js').Step} Step */
/** @typedef {import('../../../maths/trace-steps.js').Walk} Walk */

/** @param {Step} step @param {number} layers */
export const nameOfStep = ({quantity, layer}, layers) =>
  quantity === 'loss' ? t.loss : t.stepName(layerName(layer, layers), t.quantities[quantity]);

/** One sentence about what happens. @param {Step} step @param {Pick<Walk, 'layers' | 'loss'>} walk */
export function sayStep({quantity, layer}, {layers, loss}) {
  const says = t.quantitySays;
  const isLast = layer === layers.length - 1;
  if (quantity === 'outputs' && isLast) return says.answer;
  if (quantity !== 'dSums') return says[quantity];
  if (isLast && goesStraight(loss)) return says.straight;
  return layers[layer].activation === 'softmax' ? says.softmax : says.dSums;
}

/** A formula in words, for names that are heard: z 3, dL/dw 2. @param {import('../../../maths/expression.js').Expression} expression @returns {string} */
export function spoken(expression) {
  switch (expression.kind) {
    case 'symbol': return [expression.name, ...expression.sub].join(' ');
    case 'derivative': return `d${spoken(expression.of)}/d${spoken(expression.by)}`;
    case 'product': return expression.factors.map(spoken).join(' · ');
    default: return '';
  }
}
