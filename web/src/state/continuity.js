/** Which edits training goes on after, and which throw away what it made. */

/** @typedef {import('./experiment.js').Experiment} Experiment */

/**
 * Whether going from one experiment to another loses what training made: weights that no longer fit, or the optimiser's
 * memory.
 * @param {Experiment} now @param {Experiment} before
 */
export function losesTraining(now, before) {
  const shape = (/** @type {Experiment} */ {layers, features, data}) =>
    JSON.stringify([data.kind === 'table' ? data.inputs : features, layers.map(({neurons}) => neurons)]);
  return startsAnew(now, before) || shape(now) !== shape(before) || now.optimizer.kind !== before.optimizer.kind ||
    now.precision !== before.precision;
}

/** Whether a change asks for another start rather than for going on. @param {Experiment} now @param {Experiment} before */
export function startsAnew(now, before) {
  if (now.seeds.weights !== before.seeds.weights || now.seeds.weightsSkip !== before.seeds.weightsSkip) return true;
  return now.layers.length === before.layers.length && now.layers.some((layer, i) =>
    layer.start !== before.layers[i].start || layer.startValue !== before.layers[i].startValue);
}
