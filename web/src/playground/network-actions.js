/** What a person does to weights and biases by hand, while training goes on or not; undo writes back what was there. */
import {nameOfParameter} from '../state/changes.js';

/** @typedef {import('../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

/**
 * @param {object} parts
 * @param {import('../engine/client.js').Engine} parts.engine
 * @param {import('../state/history.js').History} parts.history
 * @param {(calls: () => Promise<unknown>) => Promise<void>} parts.run runs engine calls and shows what came of them
 * @param {(changes: import('../state/changes.js').Change[]) => void} parts.mark puts a mark on the curve
 */
export function createNetworkActions({engine, history, run, mark}) {
  return {
    /** Writes one weight or bias. @param {ParameterPlace} place @param {number} value @param {number} before what it was */
    setParameter(place, value, before) {
      const write = (/** @type {number} */ from, /** @type {number} */ to) => {
        void run(() => engine.ask('setParameter', place, to));
        mark([{field: place.role, place: nameOfParameter(place), from, to}]);
      };
      write(before, value);
      history.record({key: JSON.stringify(place), undo: () => write(value, before), redo: () => write(before, value)});
    },

    /**
     * Puts weights and biases from elsewhere in place of all there are.
     * @param {{weights: ArrayLike<number>, biases: ArrayLike<number>}[]} layers
     */
    async setParameters(layers) {
      const before = await engine.ask('parameters');
      const write = (/** @type {{weights: ArrayLike<number>, biases: ArrayLike<number>}[]} */ wanted) => {
        mark([{field: 'weights', from: '', to: ''}]);
        return run(() => engine.ask('setParameters', wanted));
      };
      await write(layers);
      history.record({key: 'weights', undo: () => void write(before), redo: () => void write(layers)});
    },

    /** A neuron begins anew with the weights and bias it once began with; the others go on. @param {number} layer @param {number} neuron */
    async resetNeuron(layer, neuron) {
      const {inputs, neurons, weights, biases} = (await engine.ask('parameters'))[layer];
      const places = Array.from({length: inputs}, (_, input) => /** @type {ParameterPlace} */ ({layer, role: 'weight', input, neuron}));
      const marked = () => mark([{field: 'neuron', place: `${layer + 1}.${neuron + 1}`, from: '', to: ''}]);
      const reset = () => {
        void run(() => engine.ask('resetNeuron', layer, neuron));
        marked();
      };
      const putBack = () => {
        void run(async () => {
          for (const place of places) await engine.ask('setParameter', place, weights[/** @type {number} */ (place.input) * neurons + neuron]);
          await engine.ask('setParameter', {layer, role: 'bias', neuron}, biases[neuron]);
        });
        marked();
      };
      reset();
      history.record({key: `reset ${layer} ${neuron}`, undo: putBack, redo: reset});
    }
  };
}
