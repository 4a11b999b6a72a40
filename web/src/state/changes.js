/** What differs between two experiments, field by field, so that it can be said in words. */

/** @typedef {import('./experiment.js').Experiment} Experiment */
/**
 * `field`: like "optimizer.learningRate" or "layers.activation"; `place`: which layer, or which weight, in words that need no
 * language. Values are what a person would read: numbers, names, or how many there are.
 * @typedef {{field: string, place?: string, from: string | number | boolean | undefined, to: string | number | boolean | undefined}} Change
 */

/** @param {Experiment} now @param {Experiment} before @returns {Change[]} */
export function changesBetween(now, before) {
  const changes = /** @type {Change[]} */ ([]);
  const {data, layers, features, ...others} = now;
  compare('data', {...data}, {...before.data}); // what the others often follow from
  note('features', features.join(' '), before.features.join(' '));
  note('layers.neurons', sizes(now), sizes(before));
  if (layers.length === before.layers.length) layers.forEach((layer, i) => {
    const {neurons, ...rest} = layer;
    compare('layers', rest, {...before.layers[i], neurons: undefined}, String(i + 1));
  });
  compare('', others, {...before, data: undefined, layers: undefined, features: undefined});
  return changes;

  /** @param {string} field @param {any} to @param {any} from @param {string} [place] */
  function note(field, to, from, place) {
    if (to !== from) changes.push({field, ...(place && {place}), from, to});
  }
  /** @param {string} path @param {Record<string, any>} to @param {Record<string, any>} from @param {string} [place] */
  function compare(path, to, from, place) {
    for (const key of new Set([...Object.keys(to), ...Object.keys(from)])) {
      const field = path === '' ? key : `${path}.${key}`;
      const [b, a] = [to[key], from[key]];
      if (b === a) continue;
      if (isList(a) || isList(b)) changes.push({field, ...(place && {place}), from: a?.length ?? 0, to: b?.length ?? 0});
      else if (isObject(a) || isObject(b)) compare(field, b ?? {}, a ?? {}, place);
      else note(field, b, a, place);
    }
  }
}

/**
 * Which weight or bias: "2.4→1" is the weight from the fourth neuron to layer 2's first, "2.1" that one's bias.
 * @param {import('../../../core/bindings/nn-core.d.ts').ParameterPlace} place
 */
export const nameOfParameter = ({layer, input, neuron}) => `${layer + 1}.${input === undefined ? '' : `${input + 1}→`}${neuron + 1}`;

const sizes = (/** @type {Experiment} */ {layers}) => layers.map(({neurons}) => neurons).join('-');
const isList = (/** @type {unknown} */ value) => Array.isArray(value) || ArrayBuffer.isView(value);
const isObject = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null;
