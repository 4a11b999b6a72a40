/** How sure an output is, whatever its activation. */

/**
 * From an output to the share it gives its class: probabilities as they are, tanh's −1…1 and the hinge's margin moved to 0…1.
 * @param {import('../../state/experiment.js').Experiment} experiment @returns {(output: number) => number}
 */
export function shareOfOutput({layers, loss}) {
  const {activation} = layers[layers.length - 1];
  const centred = activation === 'tanh' || loss.kind === 'hinge';
  return (output) => Math.min(1, Math.max(0, (centred ? (output + 1) / 2 : output) || 0));
}
