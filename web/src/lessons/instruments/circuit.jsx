/** One neuron, or any function, as a circuit of gates. */
import {t} from '../../text/index.js';
import {Choice} from '../../views/controls/fields.jsx';
import {numbersOfSheet} from './circuit.js';
import {Drawing} from './circuits/drawing.jsx';
import {choose, setGiven, setLoss, setValue} from './circuits/edits.js';
import {Exercise, PaperLine} from './circuits/exercise.jsx';
import {Marks} from './circuits/figure.jsx';
import {LOSSES, neuronForm, TARGET} from './circuits/forms.js';
import {Learning} from './circuits/learning.jsx';
import {NewValues} from './circuits/new-values.jsx';
import {OwnFunction} from './circuits/own.jsx';
import {silentGates, wayBack} from './circuits/reading.js';
import {Silent} from './circuits/silent.jsx';
import {chainOf} from './circuits/sheets.js';
import {Rule, Steps} from './circuits/steps.jsx';
import {GateTable} from './circuits/table.jsx';
import {Way} from './circuits/way.jsx';
import {drawn} from './circuits/words.js';

/** @param {import('../instrument.js').InstrumentProps} props */
export default function Circuit({settings, state: given, onState, reading, locked, ask, playground: {announcer: {say}}}) {
  const state = /** @type {import('./circuits/model.js').CircuitState} */ (given);
  const run = /** @type {import('./circuits/run.js').Run | null} */ (reading?.run ?? null);
  const {change, asks, x, w, b} = settings;
  const isExercise = change.includes('exercise') && state.blanks.length > 0; // then everything else waits
  const can = (/** @type {string} */ part) => !locked && !isExercise && change.includes(part);
  const blanks = state.answers ? [] : state.blanks;
  const neuron = neuronForm(x, w, b);
  const own = can('text') && <OwnFunction state={state} neuron={neuron} functions={ask.functions} onState={onState} />;
  if (!run || !reading) return <div class="circuit">{own}</div>;
  const edit = (/** @type {Partial<typeof state>} */ next) => onState({...state, ...next});
  const back = locked && asks.includes('gradients') ? 0 : Math.min(state.back, wayBack(run.circuit).length);
  const sheet = {blanks, asked: locked ? asks : [], given: state.given, numbers: reading.numbers, locked, number: state.sheet, onGiven: (/** @type {string} */ name, /** @type {number | null} */ value) => onState(setGiven(state, name, value))};
  const partOf = (/** @type {string} */ name) => (name === TARGET ? 'target' : name.startsWith('w') ? 'w' : name.startsWith('b') ? 'b' : 'x');
  return (
    <div class="circuit">
      {own}
      {change.includes('exercise') && state.of === neuron.of && <Exercise state={state} chain={chainOf(neuron, state.loss)} valuesOf={(number) => numbersOfSheet(neuron, number)} onState={onState} />}
      {isExercise && <PaperLine sheet={state.sheet} answers={state.answers} />}
      {can('loss') && <Choice label={t.lossGate} help={t.lossGateHelp} value={state.loss} options={LOSSES} names={t.lossGates} onChange={(loss) => onState(setLoss(state, loss, run))} />}
      {can('back') && <Steps circuit={run.circuit} back={back} onBack={(next) => edit({back: next})} />}
      <Drawing run={run} back={back} named={state.of === neuron.of ? neuron.named : []} sheet={sheet} chosen={state.chosen}
        canMove={(name) => can(partOf(name))} onChoose={can('way') ? (name) => onState(choose(state, name)) : null} onValue={(name, value) => onState(setValue(state, run, name, value))} />
      <NewValues learned={state.learned} rate={state.rate} numbers={reading.numbers} sheet={{...sheet, blanks: state.blanks}} answers={state.answers} />
      <Marks sheet={sheet} say={say} />
      <Silent text={blanks.length > 0 ? '' : silentGates(run.circuit).map((gate) => t.silentNeuron(drawn(run.circuit.gates[run.circuit.gates[gate].inputs[0].gate].value))).join(' ')} say={say} />
      {can('back') && <Rule circuit={run.circuit} back={back} say={say} />}
      {can('way') && back > 0 && <Way run={run} chosen={state.chosen} nudge={state.nudge} onNudge={can('nudge') ? (nudge) => edit({nudge}) : null} say={say} />}
      {(can('updates') || can('rate')) && <Learning state={state} run={run} canRate={can('rate')} canUpdate={can('updates')} onChange={edit} say={say} />}
      {!locked && state.blanks.length === 0 && <GateTable circuit={run.circuit} back={back} />}
    </div>
  );
}
