/** Frames for numbers to read: a few a second, for more than that nobody can read, and always the last one. */
import {useEffect, useState} from 'preact/hooks';

const EVERY_MS = 100;

/**
 * @param {import('../../playground/playground.js').Playground} playground
 * @param {import('../../playground/needs.js').Need} need what the frames should hold
 * @returns {import('../../engine/client.js').Frame | null}
 */
export function useLatestFrame(playground, need) {
  const [shown, setShown] = useState(playground.frame.peek());
  useEffect(() => {
    let waiting = 0;
    let last = -Infinity;
    function show() {
      waiting = 0;
      last = performance.now();
      setShown(playground.frame.peek());
    }
    const stop = playground.onFrame(() => {
      if (waiting === 0) waiting = setTimeout(show, Math.max(0, last + EVERY_MS - performance.now()));
    });
    const stopNeeding = playground.needs.add(need);
    return () => {
      stop();
      stopNeeding();
      clearTimeout(waiting);
    };
  }, []);
  return shown;
}

/** One weight or bias, or what stands in its place among gradients or updates; NaN where there is none. @param {readonly import('../../engine/protocol.js').LayerParameters[] | undefined} layers @param {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} place */
export function valueAt(layers, {layer, role, input = 0, neuron}) {
  const numbers = layers?.[layer];
  if (!numbers || neuron >= numbers.neurons || (role === 'weight' && input >= numbers.inputs)) return NaN;
  return role === 'bias' ? numbers.biases[neuron] : numbers.weights[input * numbers.neurons + neuron];
}
