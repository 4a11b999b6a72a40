/** What is special about single neurons, as the drawing marks it. */

import {t} from '../../text/index.js';

/** Answers of all neurons to all points that may be asked for, now and then, only for the sake of marks. */
const CHEAP = 1e6;

/** @typedef {import('../../draw/network-marks.js').Mark} Mark */

/**
 * What a person did to neurons, and what is wrong with them.
 * @param {import('../../state/experiment.js').Experiment} experiment @param {import('../../state/diagnosis.js').Diagnosis | null} diagnosis
 * @returns {Mark[]}
 */
export function marksOf({layers}, diagnosis) {
  const marks = layers.flatMap(({neurons, frozen, frozenNeurons = [], silentNeurons = []}, layer) => {
    const mark = (/** @type {Mark['kind']} */ kind) => (/** @type {number} */ index) => ({column: layer + 1, index, kind});
    return [
      ...(frozen ? Array.from({length: neurons}, (_, index) => index) : frozenNeurons).map(mark('frozen')),
      ...silentNeurons.map(mark('silent'))
    ];
  });
  const isSilent = (/** @type {number} */ layer, /** @type {number} */ neuron) => layers[layer]?.silentNeurons?.includes(neuron);
  const found = (diagnosis?.findings ?? []).filter(({layer, neuron}) => neuron < (layers[layer]?.neurons ?? 0) && !isSilent(layer, neuron));
  return [...marks, ...found.map(({kind, layer, neuron}) => ({column: layer + 1, index: neuron, kind}))];
}

/**
 * The marks of this moment. Whether neurons are dead or saturated is watched only while they can be seen.
 * @param {import('../../playground/playground.js').Playground} playground @param {boolean} visible @param {number} nodes how many there are
 */
export function useMarks({experiment, diagnosis, points}, visible, nodes) {
  const cheap = nodes * (points.value?.test.length ?? 0) < CHEAP;
  return marksOf(experiment.value, visible && cheap ? diagnosis.value : null);
}

/** Those of one neuron, in a word each. @param {readonly Mark[]} marks @param {number} column @param {number} index */
export function marksAt(marks, column, index) {
  const names = {...t.markNames, ...t.troubleNames};
  return marks.filter((mark) => mark.column === column && mark.index === index).map(({kind}) => names[kind]);
}
