/** What the network says of every point, following the training while somebody wants to see it. */
import {useEffect, useRef} from 'preact/hooks';

import {follow} from '../../playground/follow.js';
import {classAt, shareScale} from './readout.js';

/** @typedef {import('../../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../engine/protocol.js').PointSet} PointSet */
/**
 * Outputs of the points of a set, sample by sample, and the experiment that gave them.
 * @typedef {{set: PointSet, experiment: Experiment, values: ArrayLike<number>, outputs: number}} Predictions
 */

/**
 * @param {import('../../playground/playground.js').Playground} playground
 * @returns {Promise<Predictions> | null}
 */
export function askPredictions({engine, points, frame}) {
  const [set, experiment] = [points.peek(), frame.peek()?.experiment];
  if (!set || !experiment || set.test.length === 0) return null;
  return engine.ask('predict', set.coordinates).then((values) => ({set, experiment, values, outputs: values.length / set.test.length}));
}

/**
 * The latest predictions in a box that needs no rendering; `onNew` is called when there are others.
 * @param {import('../../playground/playground.js').Playground} playground @param {boolean} active @param {() => void} onNew
 */
export function usePredictions(playground, active, onNew) {
  const latest = useRef(/** @type {Predictions | null} */ (null));
  useEffect(() => {
    if (!active) return;
    const stop = follow(playground, () => askPredictions(playground), (next) => {
      latest.current = next;
      onNew();
    });
    return () => {
      stop();
      latest.current = null;
      onNew();
    };
  }, [active]);
  return latest;
}

/** Indexes of the points that are put in another class. @param {Predictions} predictions */
export function mistakesOf({set, experiment, values, outputs}) {
  const scale = shareScale(experiment);
  const wrong = [];
  for (let i = 0; i < set.test.length; i += 1) if (classAt(values, i * outputs, outputs, scale) !== set.targets[i]) wrong.push(i);
  return wrong;
}
