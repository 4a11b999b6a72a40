/** What kind of target there is, and the built-in sets of that kind, each as it looks. */
import {useEffect, useRef} from 'preact/hooks';

import {contextOf, inkOf} from '../../draw/surface.js';
import {drawMap} from '../../draw/map.js';
import {DATASETS, datasetInfo, planeOf} from '../../state/datasets.js';
import {setDataset, setTask, taskOf} from '../../state/experiment.js';
import {TASKS} from '../../state/vocabulary.js';
import {t} from '../../text/index.js';
import {Segments} from '../controls/fields.jsx';
import {previewPoints} from './previews.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** @param {{playground: Playground}} props */
export function DatasetChoice({playground}) {
  const {experiment, store} = playground;
  const present = taskOf(experiment.value.data);
  return (
    <>
      <Segments label={t.taskKind} helps={t.taskHelp} value={present} options={TASKS} names={t.tasks}
        onChange={(task) => store.replace(setTask(store.get(), task))} />
      <div class="datasets" role="group" aria-label={t.dataset}>
        {DATASETS.filter(({task}) => task === present).map(({name}) => <DatasetButton key={name} name={name} playground={playground} />)}
      </div>
    </>
  );
}

/** @param {{name: import('../../state/vocabulary.js').DatasetName, playground: Playground}} props */
function DatasetButton({name, playground: {experiment, store, drawing, engine, settings}}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const {data} = experiment.value;
  const chosen = data.kind === 'dataset' && data.name === name;
  useEffect(() => {
    let shown = true;
    void previewPoints(engine, name).then((points) => {
      const element = canvas.current;
      if (!shown || !element) return;
      const {context, width, height} = contextOf(element);
      const {task} = datasetInfo(name);
      const radius = task === 'curve' ? 2 : 1.8; // without a colour, a point needs its outline
      drawMap(context, {plane: planeOf(name), task, ground: null, curve: null, points, crosshair: null, radius}, {width, height, ink: inkOf(element)});
    }, () => {});
    return () => void (shown = false);
  }, [name, settings.look.value]);
  function choose() {
    store.replace(setDataset(store.get(), name));
    drawing.brushClass.value = 0;
  }
  return (
    <button class="dataset" aria-pressed={chosen} aria-label={t.datasets[name]} aria-description={t.datasetHelp} onClick={choose}>
      <canvas ref={canvas} aria-hidden="true" />
    </button>
  );
}
