/** A function of one's own as a circuit: typed, or taken from a few worth a look. */
import {t} from '../../../text/index.js';
import {Choice} from '../../../views/controls/fields.jsx';
import {FunctionField} from '../../../views/lessons/parts/function-field.jsx';
import {EXAMPLES, ownForm, TARGET} from './forms.js';
import {ALL_THE_WAY} from './model.js';
import {roleOf} from './words.js';

/** @typedef {import('./model.js').CircuitState} CircuitState */
/** @typedef {import('./forms.js').Form} Form */

const NEURON = 'neuron';
const OWN = 'own';

/**
 * @param {object} props
 * @param {CircuitState} props.state
 * @param {Form} props.neuron where the instrument started
 * @param {import('../../../functions/functions.js').Functions} props.functions
 * @param {(next: CircuitState) => void} props.onState
 */
export function OwnFunction({state, neuron, functions, onState}) {
  /** @param {Form} form @param {CircuitState['loss']} loss */
  const open = ({of, values, learned}, loss) => onState({...state, of, learned, loss, values: {...values, [TARGET]: state.values[TARGET]}, updates: 0, back: ALL_THE_WAY, chosen: '', nudge: 0});
  const at = state.of === neuron.of ? NEURON : String(EXAMPLES.findIndex(({of}) => of === state.of));
  const names = {...Object.fromEntries(EXAMPLES.map(({of}, i) => [String(i), of])), [NEURON]: t.instruments.neuron.name, [OWN]: t.ownCircuit};
  /** @param {string} name */
  function choose(name) {
    const example = EXAMPLES[Number(name)];
    if (name === NEURON) open(neuron, 'square');
    else if (example) open(ownForm(example.of, Object.keys(example.values), example.values), example.loss);
  }
  return (
    <div class="circuit-own">
      <Choice label={t.circuitExamples} help={t.circuitExamplesHelp} value={at === '-1' ? OWN : at} options={[NEURON, ...EXAMPLES.map((_, i) => String(i)), ...(at === '-1' ? [OWN] : [])]} names={names} onChange={choose} />
      <FunctionField label={t.circuitFunction} value={state.of} functions={functions} size={30} roleOf={roleOf} onChange={(of, variables) => open(ownForm(of, variables, state.values), state.loss)} />
    </div>
  );
}
