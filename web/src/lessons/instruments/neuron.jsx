/** One neuron drawn: numbers on its wires, and a bar in which the products add up. */
import {t} from '../../text/index.js';
import {DragNumber} from '../../views/lessons/parts/drag-number.jsx';
import {inDigits} from '../text.js';
import {MOST} from './neuron.js';

/** Where things stand across the drawing, in per cent. */
const INPUTS_END = 26;
const NEURON = 78;
/** Weights stand nearer to their inputs, where wires are far apart. */
const ON_WIRE = 0.4;
const STEP = 0.1;
/** A weight of 1 is so thick, in px. */
const THICKNESS = 2;

/** @param {import('../instrument.js').InstrumentProps} props */
export default function Neuron({settings: {drag, asks}, state, onState, reading, locked}) {
  const {x, w, b} = /** @type {import('./neuron.js').Neuron} */ (state);
  const row = (/** @type {number} */ i) => (100 * (i + 0.5)) / x.length;
  const onWire = (/** @type {number} */ i) => ({left: `${INPUTS_END + (NEURON - INPUTS_END) * ON_WIRE}%`, top: `${row(i) + (50 - row(i)) * ON_WIRE}%`});
  /** @param {'x' | 'w'} part @param {number} index @param {number} value */
  const change = (part, index, value) => onState({...state, [part]: state[part].map((/** @type {number} */ old, /** @type {number} */ i) => (i === index ? value : old))});
  const field = {help: t.neuronDragHelp, min: -MOST, max: MOST, step: STEP};
  const blank = asks && locked;
  return (
    <>
      <div class="neuron-drawing" style={{'--rows': x.length}}>
        <svg class="neuron-wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {x.map((_, i) => (
            <line key={i} class={w[i] < 0 ? 'negative' : 'positive'} x1={INPUTS_END} y1={row(i)} x2={NEURON} y2={50} style={{strokeWidth: `calc(${Math.min(9, 0.6 + THICKNESS * Math.abs(w[i]))} * var(--unit))`}} />
          ))}
        </svg>
        {x.map((value, i) => (
          <span key={i} class="neuron-input" style={{left: `${INPUTS_END}%`, top: `${row(i)}%`}}>
            <i aria-hidden="true">x<sub>{i + 1}</sub></i>
            <DragNumber {...field} label={t.neuronInput(String(i + 1))} class="data" value={value} locked={locked || !drag.includes('x')} onChange={(next) => change('x', i, next)} />
          </span>
        ))}
        {w.map((value, i) => (
          <span key={i} class="neuron-weight" style={onWire(i)}>
            <DragNumber {...field} label={t.neuronWeight(String(i + 1))} class="weight" value={value} locked={locked || !drag.includes('w')} onChange={(next) => change('w', i, next)} />
          </span>
        ))}
        <span class="neuron-body" style={{left: `${NEURON}%`}}>
          <b class="neuron-output" data-testid="neuron-output">{blank ? '?' : reading ? inDigits(reading.numbers.output) : ''}</b>
          <span class="quiet-text">{t.neuronOutput}</span>
        </span>
        <span class="neuron-bias" style={{left: `${NEURON}%`}}>
          <i aria-hidden="true">b</i>
          <DragNumber {...field} label={t.neuronBias} class="bias" value={b} locked={locked || !drag.includes('b')} onChange={(next) => onState({...state, b: next})} />
        </span>
      </div>
      {reading && !blank && <Bar neuron={{x, w, b}} reading={reading} />}
    </>
  );
}

/** How the products add up: each bar begins where the one before ended. @param {{neuron: import('./neuron.js').Neuron, reading: import('../instrument.js').Reading}} props */
function Bar({neuron: {x, w, b}, reading: {products, numbers: {sum, output}}}) {
  const parts = [
    ...products.map((/** @type {number} */ value, /** @type {number} */ i) => ({name: `x${i + 1} · w${i + 1}`, spelled: `${inDigits(x[i])} · ${inDigits(w[i])}`, value})),
    {name: 'b', spelled: inDigits(b), value: b}
  ];
  let end = 0;
  const bars = parts.map((part) => ({...part, from: end, to: (end += part.value)}));
  const low = Math.min(0, ...bars.map(({to}) => to));
  const high = Math.max(1, ...bars.map(({to}) => to));
  const across = (/** @type {number} */ value) => (100 * (value - low)) / (high - low);
  return (
    <div class="neuron-sum">
      <table>
        <caption>{t.neuronTable}</caption>
        <thead class="visually-hidden"><tr><th scope="col">{t.neuronPart}</th><th scope="col">{t.neuronProduct}</th><th scope="col">{t.neuronSoFar}</th></tr></thead>
        <tbody>
          {bars.map(({name, spelled, value, from, to}, i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td><span class="spelled">{spelled} = </span>{inDigits(value)}</td>
              <td class="neuron-bar">
                <span class="zero" style={{left: `${across(0)}%`}} />
                <span class={`${value < 0 ? 'negative' : 'positive'} ${i === bars.length - 1 ? 'bias' : ''} bar`} style={{left: `${across(Math.min(from, to))}%`, width: `${across(Math.max(from, to)) - across(Math.min(from, to))}%`}} />
                <span class="visually-hidden">{inDigits(to)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.neuronBar(inDigits(sum), inDigits(output))}</p>
    </div>
  );
}
