/** A layer of neurons: drawn, with the grid of its weights or of their gradients. */
import {useState} from 'preact/hooks';

import {t} from '../../text/index.js';
import {Segments, Switch} from '../../views/controls/fields.jsx';
import {choose, setGiven, setValue} from './circuits/edits.js';
import {Exercise, PaperLine} from './circuits/exercise.jsx';
import {Marks} from './circuits/figure.jsx';
import {layerForm} from './circuits/forms.js';
import {Grid} from './circuits/grid.jsx';
import {LayerDrawing} from './circuits/layer-drawing.jsx';
import {Learning} from './circuits/learning.jsx';
import {NewValues} from './circuits/new-values.jsx';
import {Silent} from './circuits/silent.jsx';
import {chainOf} from './circuits/sheets.js';
import {GateTable} from './circuits/table.jsx';
import {Way} from './circuits/way.jsx';
import {numbersOfSheet} from './layer.js';

/** @typedef {import('./circuits/model.js').CircuitState} CircuitState */

const GRIDS = /** @type {const} */ (['weights', 'gradients']);

/** @param {import('../instrument.js').InstrumentProps} props */
export default function Layer({settings, state: given, onState, reading, locked, playground: {announcer: {say}}}) {
  const {change, asks, x, W, b, grid, only} = settings;
  const [shows, setShows] = useState(/** @type {'weights' | 'gradients'} */ (grid));
  const state = /** @type {CircuitState} */ (given);
  const run = /** @type {import('./circuits/run.js').Run | null} */ (reading?.run ?? null);
  if (!run || !reading) return null;
  const {numbers} = reading;
  const isExercise = change.includes('exercise') && state.blanks.length > 0; // then everything else waits
  const can = (/** @type {string} */ part) => !locked && !isExercise && change.includes(part);
  const blanks = state.answers ? [] : state.blanks;
  const form = layerForm(x, W, b);
  const edit = (/** @type {Partial<CircuitState>} */ next) => onState({...state, ...next});
  const setNumber = (/** @type {string} */ name, /** @type {number} */ value) => onState(setValue(state, run, name, value));
  const sheet = {blanks, asked: locked ? asks : [], given: state.given, numbers, locked, number: state.sheet, onGiven: (/** @type {string} */ name, /** @type {number | null} */ value) => onState(setGiven(state, name, value))};
  const now = locked && asks.includes('gradients') ? 'weights' : shows;
  const silent = W.flatMap((/** @type {unknown} */ _, /** @type {number} */ n) => (numbers[`z${n + 1}`] > 0 ? [] : [t.layerNeuron(String(n + 1))]));
  return (
    <div class="circuit">
      {change.includes('exercise') && <Exercise state={state} chain={chainOf(form, state.loss)} valuesOf={(number) => numbersOfSheet(form, number)} onState={onState} />}
      {isExercise && <PaperLine sheet={state.sheet} answers={state.answers} />}
      <LayerDrawing inputs={x.length} neurons={W.length} numbers={numbers} sheet={sheet} gradients={isExercise || now === 'gradients'} canMove={can('x')} chosen={now === 'gradients' ? state.chosen : ''} onValue={setNumber} />
      {!locked && !isExercise && <p class="layer-shows"><Segments label={t.layerShows} helps={t.layerGridHelps} value={now} options={GRIDS} names={t.layerGrids} onChange={setShows} /></p>}
      {(isExercise ? GRIDS : [now]).map((which) => (
        <Grid key={which} shows={which} titled={isExercise} inputs={x.length} neurons={W.length} circuit={run.circuit} sheet={sheet} chosen={state.chosen} canMove={can}
          onChoose={can('way') ? (name) => onState(choose(state, name)) : null} onValue={setNumber} />
      ))}
      <NewValues learned={state.learned} rate={state.rate} numbers={numbers} sheet={{...sheet, blanks: state.blanks}} answers={state.answers} />
      <Marks sheet={sheet} say={say} />
      <Silent text={silent.length === 0 || blanks.length > 0 ? '' : t.silentNeurons(silent.join(', '))} say={say} />
      {can('way') && now === 'gradients' && <Way run={run} chosen={state.chosen} nudge={state.nudge} onNudge={can('nudge') ? (nudge) => edit({nudge}) : null} say={say} />}
      {only !== '' && can('updates') && <Switch label={t.layerOnly(only)} help={t.layerOnlyHelp} checked={state.only === only} onChange={(checked) => edit({only: checked ? only : ''})} />}
      {(can('updates') || can('rate')) && <Learning state={state} run={run} canRate={can('rate')} canUpdate={can('updates')} onChange={edit} say={say} />}
      {!locked && state.blanks.length === 0 && <GateTable circuit={run.circuit} back={run.circuit.gates.length} />}
    </div>
  );
}
