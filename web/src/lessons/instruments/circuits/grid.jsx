/** The numbers of a layer as a grid: its weights to move, or the gradient of each, shaded by its size. */
import {t} from '../../../text/index.js';
import {DragNumber} from '../../../views/lessons/parts/drag-number.jsx';
import {Figure, isThere} from './figure.jsx';
import {weightName} from './forms.js';
import {drawn, isChecked, roleOf} from './words.js';

const STEP = 0.01;
const LIMIT = 100;

/**
 * @param {object} props
 * @param {'weights' | 'gradients'} props.shows
 * @param {boolean} props.titled
 * @param {number} props.inputs
 * @param {number} props.neurons
 * @param {import('./run.js').Circuit} props.circuit
 * @param {import('./figure.jsx').Sheet} props.sheet
 * @param {string} props.chosen
 * @param {(part: 'w' | 'b') => boolean} props.canMove
 * @param {((name: string) => void) | null} props.onChoose
 * @param {(name: string, value: number) => void} props.onValue
 */
export function Grid({shows, titled, inputs, neurons, circuit, sheet, chosen, canMove, onChoose, onValue}) {
  const gateOf = (/** @type {string} */ name) => circuit.gates[circuit.variables.indexOf(name)];
  const rows = Array.from({length: neurons}, (_, n) => [...Array.from({length: inputs}, (_unused, i) => weightName(n, i)), `b${n + 1}`]);
  const largest = Math.max(...rows.flat().map((name) => Math.abs(gateOf(name).gradient)), Number.MIN_VALUE);
  /** @param {string} name */
  function cell(name) {
    const gate = gateOf(name);
    if (shows === 'weights') {
      const move = canMove(roleOf(name) === 'bias' ? 'b' : 'w');
      return (
        <td key={name} class={chosen === name ? 'lit' : ''}>
          <Figure name={name} value={gate.value} sheet={sheet}>
            <DragNumber label={name} help={t.neuronDragHelp} class={roleOf(name)} min={-LIMIT} max={LIMIT} step={STEP} value={Number(gate.value.toPrecision(6))} locked={!move} onChange={(value) => onValue(name, value)} />
          </Figure>
        </td>
      );
    }
    const number = <>{drawn(gate.gradient)}{isChecked(gate) === false && <small aria-hidden="true"> ≠</small>}</>;
    const said = t.gradientAndCheck(name, drawn(gate.gradient), drawn(gate.difference));
    const isOpen = isThere(`d${name}`, sheet);
    return (
      <td key={name} class={`heat ${chosen === name ? 'lit' : ''}`} style={{'--share': isOpen ? `${Math.round((60 * Math.abs(gate.gradient)) / largest)}%` : '0%'}}>
        <Figure name={`d${name}`} value={gate.gradient} sheet={sheet}>
          {onChoose ? <button class="gradient" aria-pressed={chosen === name} aria-label={said} aria-description={t.chooseWayHelp} onClick={() => onChoose(name)}>{number}</button> : <span class="gradient">{number}</span>}
        </Figure>
      </td>
    );
  }
  return (
    <table class="layer-grid">
      <caption class={titled ? '' : 'visually-hidden'}>{t.layerGrids[shows]}</caption>
      <thead>
        <tr><td />{Array.from({length: inputs}, (_, i) => <th key={i} scope="col">x<sub>{i + 1}</sub> = {drawn(gateOf(`x${i + 1}`).value)}</th>)}<th scope="col">{t.layerBias}</th></tr>
      </thead>
      <tbody>{rows.map((names, n) => <tr key={n}><th scope="row">{t.layerNeuron(String(n + 1))}</th>{names.map(cell)}</tr>)}</tbody>
    </table>
  );
}
