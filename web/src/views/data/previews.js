/** What each built-in set looks like: real points, drawn by the engine once. */
import {defaultExperiment, setData, setDataset} from '../../state/experiment.js';
import {pointsOf} from '../../state/points.js';

/** @typedef {import('../../draw/map.js').Point} Point */
/** @typedef {import('../../state/vocabulary.js').DatasetName} DatasetName */

const known = /** @type {Map<DatasetName, Promise<readonly Point[]>>} */ (new Map());

/** @param {import('../../engine/client.js').Engine} engine @param {DatasetName} name */
export function previewPoints(engine, name) {
  const preview = known.get(name) ?? draw(engine, name);
  known.set(name, preview);
  return preview;
}

/** @param {import('../../engine/client.js').Engine} engine @param {DatasetName} name */
async function draw(engine, name) {
  await engine.ready;
  const experiment = setData(setDataset(defaultExperiment(), name), {samples: 72, noise: 0.03, testShare: 0});
  return pointsOf(experiment, await engine.ask('drawPoints', experiment));
}
