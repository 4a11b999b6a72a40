/** Which points, and with what to draw them. */
import {useEffect, useRef} from 'preact/hooks';

import {contextOf, inkOf} from '../../draw/surface.js';
import {drawMarker} from '../../draw/markers.js';
import {drawMap} from '../../draw/map.js';
import {setBatchSize, setClasses, setData, setDataset, startDrawing, taskOf} from '../../state/experiment.js';
import {DATASETS, datasetInfo, planeOf} from '../../state/datasets.js';
import {PAGE_LIMITS} from '../../state/vocabulary.js';
import {fixed, percent, t, wholeNumber} from '../../text/index.js';
import {Slider} from '../controls/fields.jsx';
import {pointsOf} from '../../state/points.js';
import {previewPoints} from './previews.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** @param {{playground: Playground}} props */
export function DataPanel({playground}) {
  const {experiment, store, history, points, undoable} = playground;
  const {data} = experiment.value;
  const count = pointsOf(experiment.value, points.value).length;
  const isSet = data.kind === 'dataset';
  const training = points.value ? points.value.test.reduce((sum, test) => sum + 1 - test, 0) : count;
  const {batchSize} = experiment.value;
  const choices = isSet ? datasetInfo(data.name) : null;
  return (
    <section class="panel data-panel" aria-label={t.data}>
      <h2>{t.data}</h2>
      <div class="datasets" role="group" aria-label={t.dataset}>
        {DATASETS.map(({name}) => <DatasetButton key={name} name={name} playground={playground} />)}
      </div>
      <div class="row heading"><h3>{t.draw}</h3><span class="quiet-text">{t.pointCount(wholeNumber(count))}</span></div>
      <ClassChips playground={playground} />
      <Tools playground={playground} />
      <div class="row actions">
        <button disabled={!undoable.value.undo} onClick={history.undo}>{t.undo}</button>
        <button disabled={!undoable.value.redo} onClick={history.redo}>{t.redo}</button>
        <button onClick={() => store.replace(startDrawing(store.get()))}>{t.clear}</button>
      </div>
      {isSet && (
        <Slider label={t.noise} help={t.noiseHelp} shown={fixed(data.noise, 2)} value={data.noise} min={0} max={0.5} step={0.01} history={history}
          onChange={(noise) => store.replace(setData(store.get(), {noise}))} />
      )}
      {isSet && (
        <Slider label={t.samples} help={t.samplesHelp} shown={wholeNumber(data.samples)} value={data.samples} min={10} max={1000} step={10} history={history}
          onChange={(samples) => store.replace(setData(store.get(), {samples}))} />
      )}
      {isSet && choices && choices.minClasses < choices.maxClasses && (
        <Slider label={t.classes} help={t.classesHelp} shown={String(data.classes)} value={data.classes} min={choices.minClasses} max={choices.maxClasses}
          step={1} history={history} onChange={(classes) => store.replace(setClasses(store.get(), classes))} />
      )}
      <Slider label={t.testShare} help={t.testShareHelp} shown={percent(data.testShare, 0)} value={data.testShare} min={0} max={0.9} step={0.05}
        history={history} onChange={(testShare) => store.replace(setData(store.get(), {testShare}))} />
      <Slider label={t.batch} help={t.batchHelp} shown={t.batchOf(wholeNumber(batchSize === 0 ? training : Math.min(batchSize, training)), wholeNumber(training))}
        value={batchSize === 0 ? Math.max(1, training) : Math.min(batchSize, training)} min={1} max={Math.max(1, training)} step={1} history={history}
        onChange={(size) => store.replace(setBatchSize(store.get(), size >= training ? 0 : size))} />
      <PointsTable playground={playground} />
    </section>
  );
}

/** @param {{name: import('../../state/vocabulary.js').DatasetName, playground: Playground}} props */
function DatasetButton({name, playground: {experiment, store, brushClass, engine}}) {
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
      drawMap(context, {plane: planeOf(name), task, ground: null, curve: null, points, crosshair: null, radius: 1.8}, {width, height, ink: inkOf(element)});
    }, () => {});
    return () => void (shown = false);
  }, [name]);
  function choose() {
    store.replace(setDataset(store.get(), name));
    brushClass.value = 0;
  }
  return (
    <button class="dataset" aria-pressed={chosen} aria-label={t.datasets[name]} onClick={choose}>
      <canvas ref={canvas} aria-hidden="true" />
    </button>
  );
}

/** @param {{playground: Playground}} props */
function ClassChips({playground}) {
  const {experiment, store, brushClass, tool} = playground;
  const {data} = experiment.value;
  if (data.kind === 'table' || taskOf(data) !== 'classification') return null;
  const add = () => {
    store.replace(setClasses(playground.drawing.ownPoints(), data.classes + 1));
    brushClass.value = data.classes;
    tool.value = 'brush';
  };
  return (
    <div class="chips" role="group" aria-label={t.classes}>
      {Array.from({length: Math.min(data.classes, PAGE_LIMITS.classes)}, (_, index) => (
        <button key={index} class="chip" aria-pressed={brushClass.value === index} aria-label={t.classLabel(index, t.classNames[index])}
          onClick={() => ((brushClass.value = index), (tool.value = 'brush'))}>
          <Marker index={index} />
        </button>
      ))}
      {data.classes < PAGE_LIMITS.classes && (
        <button class="chip" aria-label={t.addClass} aria-description={t.addClassHelp} onClick={add}>+</button>
      )}
    </div>
  );
}

/** A class's marker, drawn as everywhere. @param {{index: number}} props */
export function Marker({index}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  useEffect(() => {
    if (!canvas.current) return;
    const {context, width, height} = contextOf(canvas.current);
    const {ink, paper} = inkOf(canvas.current);
    drawMarker(context, {x: width / 2, y: height / 2, radius: width * 0.32, index, ink, paper});
  }, [index]);
  return <canvas ref={canvas} class="marker" aria-hidden="true" />;
}

/** @param {{playground: Playground}} props */
function Tools({playground: {tool}}) {
  return (
    <div class="tools" role="group" aria-label={t.draw}>
      {/** @type {const} */ (['brush', 'move', 'erase']).map((name) => (
        <button key={name} aria-pressed={tool.value === name} onClick={() => (tool.value = tool.value === name ? null : name)}>{t.tools[name]}</button>
      ))}
    </div>
  );
}

/** The drawing's points for who cannot see it. @param {{playground: Playground}} props */
function PointsTable({playground: {experiment, points}}) {
  const all = pointsOf(experiment.value, points.value);
  return (
    <details class="table-view">
      <summary>{t.pointsTable}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={t.pointsTable}>
        <table>
          <thead><tr><th scope="col">x</th><th scope="col">y</th><th scope="col">{t.value}</th></tr></thead>
          <tbody>
            {all.slice(0, 500).map(({x, y, target}, index) => (
              <tr key={index}><td>{fixed(x, 2)}</td><td>{fixed(y, 2)}</td><td>{target}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
