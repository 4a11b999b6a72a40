/** How many points there are, how noisy they are, and how they are shared out. */
import {hasNoise, datasetInfo} from '../../state/datasets.js';
import {setBatchSize, setClasses, setData} from '../../state/experiment.js';
import {pointsOf, sampleCount} from '../../state/points.js';
import {LIMITS} from '../../state/vocabulary.js';
import {t, wholeNumber} from '../../text/index.js';
import {NumberSlider} from '../controls/fields.jsx';
import {Part} from '../controls/part.jsx';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').DatasetData} DatasetData */

/** @param {{playground: Playground}} props */
export function DataSettings({playground}) {
  const {experiment, store, history, points} = playground;
  const {data} = experiment.value;
  const {count, tests} = sidesOf(experiment.value, points.value);
  const share = data.kind === 'points' && count > 0 ? Math.round((100 * tests) / count) / 100 : data.testShare;
  return (
    <div class="data-settings">
      {data.kind === 'dataset' && <SetSettings data={data} playground={playground} />}
      <Part playground={playground} name="split">
        <NumberSlider label={t.testShare} help={t.testShareHelp} unit="%" scale={100} value={share} min={0} max={0.9} step={0.05} history={history}
          onChange={(testShare) => store.replace(setData(store.get(), {testShare}))} />
      </Part>
      <Part playground={playground} name="batch"><BatchSlider training={count - tests} playground={playground} /></Part>
    </div>
  );
}

/** @param {{data: DatasetData, playground: Playground}} props */
function SetSettings({data: {name, noise, samples, classes}, playground}) {
  const {store, history} = playground;
  const {minClasses, maxClasses} = datasetInfo(name);
  return (
    <>
      {hasNoise(name) && (
        <Part playground={playground} name="noise">
          <NumberSlider label={t.noise} help={t.noiseHelp} value={noise} min={0} max={0.5} step={0.01} most={1} history={history}
            onChange={(wanted) => store.replace(setData(store.get(), {noise: wanted}))} />
        </Part>
      )}
      <Part playground={playground} name="samples">
        <NumberSlider label={t.samples} help={t.samplesHelp} value={samples} min={10} max={1000} step={10} least={minClasses} most={LIMITS.samples} whole history={history}
          onChange={(wanted) => store.replace(setData(store.get(), {samples: wanted}))} />
      </Part>
      {minClasses < maxClasses && (
        <Part playground={playground} name="classes">
          <NumberSlider label={t.classes} help={t.classesHelp} value={classes} min={minClasses} max={maxClasses} step={1} whole history={history}
            onChange={(wanted) => store.replace(setClasses(store.get(), wanted))} />
        </Part>
      )}
    </>
  );
}

/** @param {{training: number, playground: Playground}} props */
function BatchSlider({training, playground: {experiment, store, history}}) {
  const {batchSize} = experiment.value;
  const most = Math.max(1, training);
  return (
    <NumberSlider label={t.batch} help={t.batchHelp} unit={t.ofAll(wholeNumber(training))} value={batchSize === 0 ? most : Math.min(batchSize, most)}
      min={1} max={most} step={1} whole history={history}
      onChange={(size) => store.replace(setBatchSize(store.get(), size >= training ? 0 : size))} />
  );
}

/**
 * How many samples there are, and how many of them are kept for testing: own points as they are drawn, others as the engine
 * split them.
 * @param {import('../../state/experiment.js').Experiment} experiment @param {import('../../engine/protocol.js').PointSet | null} set
 */
function sidesOf(experiment, set) {
  const {data} = experiment;
  if (data.kind === 'points') {
    const all = pointsOf(experiment, set);
    return {count: all.length, tests: all.reduce((sum, {test}) => sum + Number(test), 0)};
  }
  return {count: set?.test.length ?? sampleCount(data), tests: set?.test.reduce((sum, test) => sum + test, 0) ?? 0};
}
