/** Tools for the map's points, and what the brush leaves: a class or a value, to train on or to test with. */
import {TOOLS} from '../../playground/drawing.js';
import {setClasses, startDrawing, taskOf} from '../../state/experiment.js';
import {pointsOf, sampleCount} from '../../state/points.js';
import {PAGE_LIMITS} from '../../state/vocabulary.js';
import {t, wholeNumber} from '../../text/index.js';
import {NumberSlider, Switch} from '../controls/fields.jsx';
import {Part} from '../controls/part.jsx';
import {useKeys} from '../frame/use-keys.js';
import {Marker} from './marker.jsx';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** @param {{playground: Playground}} props */
export function DrawTools({playground}) {
  const {experiment, points, drawing} = playground;
  const {data} = experiment.value;
  const count = data.kind === 'dataset' ? pointsOf(experiment.value, points.value).length : sampleCount(data);
  const selected = drawing.selection.value.size;
  return (
    <div class="draw-tools">
      <div class="row heading">
        <h3>{t.draw}</h3>
        <span class="quiet-text" data-testid="point-count">{selected > 0 ? t.selectedOf(wholeNumber(selected), wholeNumber(count)) : t.pointCount(wholeNumber(count))}</span>
        <UndoButtons playground={playground} />
      </div>
      <Part playground={playground} name="draw">
        {data.kind !== 'table' && taskOf(data) === 'classification' && <ClassChips playground={playground} />}
        {data.kind !== 'table' && taskOf(data) === 'regression' && <BrushValue playground={playground} />}
        <Tools playground={playground} />
        <TestSwitches playground={playground} />
      </Part>
    </div>
  );
}

/** @param {{playground: Playground}} props */
function TestSwitches({playground: {experiment, drawing}}) {
  const disabled = experiment.value.data.kind === 'table';
  return (
    <div class="row switches">
      <span>{t.testPoints}</span>
      <Switch label={t.drawShort} name={t.drawTest} help={t.drawTestHelp} checked={drawing.brushTest.value} disabled={disabled} onChange={drawing.chooseTest} />
      <Switch label={t.showShort} name={t.showTest} help={t.showTestHelp} checked={drawing.showTest.value} disabled={disabled} onChange={drawing.showTests} />
    </div>
  );
}

/** @param {{playground: Playground}} props */
function UndoButtons({playground: {undoable, history, settings}}) {
  const keysOf = useKeys(settings);
  return (
    <span class="undo">
      <button class="quiet" aria-label={t.undo} aria-keyshortcuts={keysOf('undo')} aria-description={t.undoHelp} disabled={!undoable.value.undo} onClick={history.undo}>↶</button>
      <button class="quiet" aria-label={t.redo} aria-keyshortcuts={keysOf('redo')} aria-description={t.redoHelp} disabled={!undoable.value.redo} onClick={history.redo}>↷</button>
    </span>
  );
}

/** @param {{playground: Playground}} props */
function Tools({playground: {experiment, store, drawing, settings}}) {
  const {tool, selection} = drawing;
  const keysOf = useKeys(settings);
  const isTable = experiment.value.data.kind === 'table';
  const deletes = tool.value === 'select' && selection.value.size > 0;
  return (
    <div class="tools" role="group" aria-label={t.draw}>
      {TOOLS.map((name) => (
        <button key={name} aria-pressed={tool.value === name} aria-description={t.toolHelp?.[name]} aria-keyshortcuts={keysOf(name)} disabled={isTable}
          onClick={() => (tool.value = tool.value === name ? null : name)}>{t.tools[name]}</button>
      ))}
      {deletes ? <button class="quiet" aria-description={t.deletePointsHelp} onClick={() => drawing.removePoints(selection.value)}>{t.deletePoints}</button>
        : <button class="quiet" aria-description={t.clearHelp} onClick={() => store.replace(startDrawing(store.get()))}>{t.clear}</button>}
    </div>
  );
}

/** @param {{playground: Playground}} props */
function ClassChips({playground: {experiment, store, drawing}}) {
  const {data} = experiment.value;
  const classes = data.kind === 'table' ? 0 : data.classes;
  const {brushClass, brushTest, chooseClass, ownPoints} = drawing;
  const add = () => {
    store.replace(setClasses(ownPoints(), classes + 1));
    chooseClass(classes);
  };
  return (
    <div class="chips" role="group" aria-label={t.classes}>
      {Array.from({length: Math.min(classes, PAGE_LIMITS.classes)}, (_, index) => (
        <button key={index} class="chip" aria-pressed={brushClass.value === index} aria-label={t.classLabel(index, t.classNames[index])} aria-description={t.classHelp}
          onClick={() => chooseClass(index)}>
          <Marker index={index} hollow={brushTest.value} />
        </button>
      ))}
      {classes < PAGE_LIMITS.classes && <button class="chip" aria-label={t.addClass} aria-description={t.addClassHelp} onClick={add}>+</button>}
    </div>
  );
}

/** The brush's value, in the colour it has on the map. @param {{playground: Playground}} props */
function BrushValue({playground: {drawing, history}}) {
  return (
    <div class="brush-value">
      <Marker value={drawing.brushValue.value} hollow={drawing.brushTest.value} />
      <NumberSlider label={t.brushValue} help={t.brushValueHelp} value={drawing.brushValue.value} min={-1} max={1} step={0.05} history={history}
        onChange={drawing.chooseValue} />
    </div>
  );
}
