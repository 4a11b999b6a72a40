/**
 * Layers as text: "8t-6t" is two hidden layers of 8 and 6 tanh neurons. What else is special about a layer follows it, each
 * after a tilde: "8r~d:0.2~l2:0.01~f". A text that is not understood is answered with what is wrong with it.
 */
import {numberText, numbersText, readNumber, readNumbers} from './numbers-text.js';

/** @typedef {import('../state/experiment.js').LayerSpec} LayerSpec */
/** @typedef {import('../state/experiment.js').ActivationKind} ActivationKind */

/** @satisfies {Record<ActivationKind, string>} */
const LETTERS = /** @type {const} */ ({
  linear: 'l', relu: 'r', 'leaky-relu': 'k', elu: 'e', softplus: 'p', gelu: 'g', swish: 'w', sigmoid: 's', tanh: 't', sine: 'n', softmax: 'm'
});
const ACTIVATION_OF = new Map(Object.entries(LETTERS).map(([kind, letter]) => [/** @type {string} */ (letter), /** @type {ActivationKind} */ (kind)]));

/** The numbers that may stand behind a layer. @type {[string, 'startValue' | 'slope' | 'l1' | 'l2' | 'biasL1' | 'biasL2' | 'dropout'][]} */
const NUMBERS = [['v', 'startValue'], ['k', 'slope'], ['l1', 'l1'], ['l2', 'l2'], ['bl1', 'biasL1'], ['bl2', 'biasL2'], ['d', 'dropout']];
/** And the lists of neurons. @type {[string, 'silentNeurons' | 'frozenNeurons'][]} */
const LISTS = [['sn', 'silentNeurons'], ['fn', 'frozenNeurons']];

/** @param {LayerSpec} layer @param {string} start the one that goes without saying */
export function layerText(layer, start) {
  const fields = /** @type {Record<string, any>} */ (layer);
  const parts = [`${layer.neurons}${LETTERS[layer.activation]}`];
  if (layer.start !== undefined && layer.start !== start) parts.push(`s:${layer.start}`);
  for (const [key, name] of NUMBERS) if (fields[name] !== undefined) parts.push(`${key}:${numberText(fields[name])}`);
  for (const [key, name] of LISTS) if (fields[name]?.length > 0) parts.push(`${key}:${numbersText(fields[name], '.')}`);
  if (layer.frozen) parts.push('f');
  return parts.join('~');
}

/** @param {readonly LayerSpec[]} layers @param {string} start */
export const layersText = (layers, start) => layers.map((layer) => layerText(layer, start)).join('-');

/** A hyphen parts layers where a layer begins after it; elsewhere it is a minus sign. */
const BETWEEN_LAYERS = /(?<!:)-(?=\d+[a-z])/;

/** @param {string} text @returns {string[]} the layers one by one */
export const splitLayers = (text) => (text === '' || text === '0' ? [] : text.split(BETWEEN_LAYERS));

/**
 * @param {string} text of one layer @param {string} start
 * @returns {{layer: LayerSpec} | {problem: string}}
 */
export function readLayer(text, start) {
  const [head, ...extras] = text.split('~');
  const [, neurons, letter] = /^(\d{1,6})([a-z])$/.exec(head) ?? [];
  const activation = ACTIVATION_OF.get(letter);
  if (activation === undefined) return {problem: `'${short(head)}' is no layer; one looks like 8t: a number of neurons and one of the letters ${[...ACTIVATION_OF.keys()].join('')}`};
  const layer = /** @type {Record<string, unknown>} */ ({neurons: Number(neurons), activation, start});
  for (const extra of extras) {
    const [key, value = ''] = extra.split(':');
    const number = NUMBERS.find(([name]) => name === key);
    const list = LISTS.find(([name]) => name === key);
    if (number) layer[number[1]] = readNumber(value);
    else if (list) layer[list[1]] = readNumbers(value, '.');
    else if (key === 's') layer.start = value;
    else if (key === 'f') layer.frozen = true;
    else return {problem: `'${short(extra)}' says nothing about a layer that is known here`};
  }
  return {layer: /** @type {LayerSpec} */ (/** @type {unknown} */ (layer))};
}

/** Enough of a text to recognise it. @param {string} text */
export const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
