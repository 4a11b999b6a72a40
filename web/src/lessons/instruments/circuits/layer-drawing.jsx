/** A layer drawn: inputs, neurons with sum and output, what they add up to, and the loss. */
import {t} from '../../../text/index.js';
import {DragNumber} from '../../../views/lessons/parts/drag-number.jsx';
import {Figure, givesAway} from './figure.jsx';
import {weightName} from './forms.js';
import {drawn} from './words.js';

/** Where things stand across the drawing, in per cent. */
const INPUTS_END = 27;
const NEURONS = 50;
const TOTAL = 70;
const LOSS = 92;
const STEP = 0.1;
const LIMIT = 100;
/** A weight of 1 is so thick, in px. */
const THICKNESS = 2;

/**
 * @param {object} props
 * @param {number} props.inputs
 * @param {number} props.neurons
 * @param {Readonly<Record<string, number>>} props.numbers
 * @param {import('./figure.jsx').Sheet} props.sheet
 * @param {boolean} props.gradients whether what comes back is shown
 * @param {boolean} props.canMove
 * @param {string} props.chosen
 * @param {(name: string, value: number) => void} props.onValue
 */
export function LayerDrawing({inputs, neurons, numbers, sheet, gradients, canMove, chosen, onValue}) {
  const row = (/** @type {number} */ i, /** @type {number} */ count) => (100 * (i + 0.5)) / count;
  const numbersTo = (/** @type {number} */ count) => Array.from({length: count}, (_, i) => i);
  const isLit = (/** @type {number} */ n, /** @type {number} */ i) => chosen === weightName(n, i) || chosen === `x${i + 1}`;
  const isOut = (/** @type {number} */ n) => chosen === `b${n + 1}` || numbersTo(inputs).some((i) => isLit(n, i));
  return (
    <div class="layer-drawing" role="group" aria-label={t.layerDrawing}>
      <svg class="circuit-wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {numbersTo(neurons).map((n) => (
          <g key={n} class={numbers[`a${n + 1}`] > 0 ? '' : 'shut'}>
            {numbersTo(inputs).map((i) => {
              const weight = numbers[weightName(n, i)];
              return <line key={i} class={`${weight < 0 ? 'negative' : 'positive'} ${isLit(n, i) ? 'lit' : ''}`} x1={INPUTS_END} y1={row(i, inputs)} x2={NEURONS} y2={row(n, neurons)} stroke-width={Math.min(6, 0.6 + THICKNESS * Math.abs(weight))} />;
            })}
            <line class={isOut(n) ? 'lit' : ''} x1={NEURONS} y1={row(n, neurons)} x2={TOTAL} y2={50} />
          </g>
        ))}
        <line class={chosen ? 'lit' : ''} x1={TOTAL} y1={50} x2={LOSS} y2={50} />
      </svg>
      {numbersTo(inputs).map((i) => {
        const name = `x${i + 1}`;
        return (
          <span key={name} class="circuit-variable" style={{left: `${INPUTS_END}%`, top: `${row(i, inputs)}%`}}>
            <i aria-hidden="true">x<sub>{i + 1}</sub></i>
            <Figure name={name} value={numbers[name]} sheet={sheet}>
              <DragNumber label={t.layerInput(name)} help={t.neuronDragHelp} class="data" min={-LIMIT} max={LIMIT} step={STEP} value={Number(numbers[name].toPrecision(6))} locked={!canMove} onChange={(value) => onValue(name, value)} />
            </Figure>
          </span>
        );
      })}
      {numbersTo(neurons).map((n) => {
        const isSilent = !(numbers[`z${n + 1}`] > 0);
        return (
          <span key={n} class={`layer-neuron ${isSilent ? 'shut' : ''}`} style={{left: `${NEURONS}%`, top: `${row(n, neurons)}%`}} role="group" aria-label={t.layerNeuron(String(n + 1))}>
            <span><i>z<sub>{n + 1}</sub></i> <Figure name={`z${n + 1}`} value={numbers[`z${n + 1}`]} sheet={sheet} /></span>
            <span><i>a<sub>{n + 1}</sub></i> <Figure name={`a${n + 1}`} value={numbers[`a${n + 1}`]} sheet={sheet} />{isSilent && <em> {t.gateSilent}</em>}</span>
            {gradients && !givesAway(`dz${n + 1}`, sheet.blanks) && <span class="gradient"><i class="letter">dL/dz<sub>{n + 1}</sub> </i><Figure name={`dz${n + 1}`} value={numbers[`dz${n + 1}`]} sheet={sheet} /></span>}
          </span>
        );
      })}
      {[{name: 'y', sign: '+', at: TOTAL}, {name: 'loss', sign: '( )²', at: LOSS}].map(({name, sign, at}) => (
        <span key={name} class="circuit-gate" style={{left: `${at}%`, top: '50%'}} role="group" aria-label={name === 'y' ? 'y' : t.gateLoss}>
          <span class="above"><i class="letter">{name === 'y' ? 'y' : 'L'}</i> <Figure name={name} value={numbers[name]} sheet={sheet} /></span>
          <b aria-hidden="true">{sign}</b>
          <span class="below">{gradients && !givesAway(`d${name}`, sheet.blanks) && <span class="gradient">{name === 'y' ? <Figure name="dy" value={numbers.dy} sheet={sheet} /> : drawn(1)}</span>}</span>
        </span>
      ))}
    </div>
  );
}
