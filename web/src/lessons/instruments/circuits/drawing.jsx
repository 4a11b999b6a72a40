/** The circuit drawn: numbers to drag on the left, a gate for each operation, its value above the wire and its gradient below. */
import {t} from '../../../text/index.js';
import {DragNumber} from '../../../views/lessons/parts/drag-number.jsx';
import {Figure} from './figure.jsx';
import {placed} from './layout.js';
import {wayBack} from './reading.js';
import {drawn, factor, isChecked, roleOf, signOf, titleOf} from './words.js';

/** @typedef {import('./run.js').Circuit} Circuit */
/** @typedef {import('./layout.js').Place} Place */

/** Where things stand across the drawing, in columns of gates: variables end, gates begin, and what is left at the right. */
const VARIABLES_END = 2;
const FIRST = 3.1;
const RIGHT = 0.55;
const AROUND = 3;
/** With more columns numbers need more room than a page has, and the drawing is pushed sideways. */
const MANY_COLUMNS = 6;
/** Room for the gradient under the last row, in rows. */
const UNDER = 0.4;
const STEP = 0.1;
const LIMIT = 100;
/** A gate this near to a wire's row is gone round. */
const NEAR = 0.6;

/**
 * @param {object} props
 * @param {import('./run.js').Run} props.run
 * @param {number} props.back so many gates have been gone back through
 * @param {readonly (readonly [name: string, text: string])[]} props.named
 * @param {import('./figure.jsx').Sheet} props.sheet
 * @param {(name: string) => boolean} props.canMove
 * @param {((name: string) => void) | null} props.onChoose null: no way can be lit
 * @param {string} props.chosen
 * @param {(name: string, value: number) => void} props.onValue
 */
export function Drawing({run: {circuit, ways}, back, named, sheet, canMove, chosen, onChoose, onValue}) {
  const {gates, variables} = circuit;
  const {places, columns, rows} = placed(circuit);
  const order = wayBack(circuit);
  const passed = new Set(order.slice(0, back));
  const present = back < order.length ? order[back - 1] : undefined;
  const lit = new Set(ways.flatMap((way) => way.gates.slice(1).map((gate, i) => `${way.gates[i]} ${gate}`)));
  /** A gradient is there when everything that needs the gate has been passed. @param {number} gate */
  const hasGradient = (gate) => (gate === circuit.output ? back > 0 : gates.every(({inputs}, i) => passed.has(i) || inputs.every((input) => input.gate !== gate)));
  const wide = columns - 1 + AROUND;
  const last = wide - RIGHT;
  const across = (/** @type {Place} */ {x}) => (100 / wide) * (x === 0 ? VARIABLES_END : columns < 3 ? last : FIRST + ((x - 1) * (last - FIRST)) / (columns - 2));
  const down = (/** @type {Place} */ {y}) => (100 * (y + 0.5)) / (rows + UNDER);
  const nameOf = (/** @type {number} */ gate) => variables[gate] ?? named.find(([, text]) => text === gates[gate].text)?.[0] ?? (gate === circuit.output ? 'loss' : `gate${gate}`);
  return (
    <div class="circuit-scroll">
      <div class={columns > MANY_COLUMNS ? 'circuit-drawing crowded' : 'circuit-drawing'} style={{'--rows': rows + UNDER, '--columns': wide}} role="group" aria-label={t.circuitDrawing}>
        <svg class="circuit-wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {gates.flatMap((gate, to) => gate.inputs.map(({gate: from, local}, at) => (
            <path key={`${from} ${to} ${at}`} class={`${lit.has(`${from} ${to}`) ? 'lit' : passed.has(to) ? 'passed' : ''} ${passed.has(to) && local === 0 ? 'shut' : ''}`} d={wire(from, to)} />
          )))}
        </svg>
        {gates.map((gate, i) => {
          const name = nameOf(i);
          const gradient = hasGradient(i) && <Gradient name={name} gate={gate} sheet={sheet} chosen={chosen === name} onChoose={i < variables.length && onChoose ? () => onChoose(name) : null} />;
          const place = {left: `${across(places[i])}%`, top: `${down(places[i])}%`};
          if (i < variables.length) {
            return (
              <span key={name} class="circuit-variable" style={place}>
                <i aria-hidden="true">{variableName(name)}</i>
                <Figure name={name} value={gate.value} sheet={sheet}>
                  <DragNumber label={name} help={t.neuronDragHelp} class={roleOf(name)} min={-LIMIT} max={LIMIT} step={STEP} value={Number(gate.value.toPrecision(6))} locked={!canMove(name)} onChange={(value) => onValue(name, value)} />
                </Figure>
                <span class="below">{gradient}</span>
              </span>
            );
          }
          if (gate.inputs.length === 0) return <span key={`${i} ${gate.text}`} class="circuit-variable circuit-constant" style={place}>{drawn(gate.value)}</span>;
          const isShut = gate.kind === 'call' && gate.name === 'relu' && gate.value === 0;
          return (
            <span key={`${i} ${gate.text}`} class={`circuit-gate ${i === present ? 'present' : ''} ${isShut ? 'shut' : ''}`} style={place} role="group" aria-label={titleOf(circuit, i)}>
              <span class="above"><Figure name={name} value={gate.value} sheet={sheet} /></span>
              <b aria-hidden="true">{signOf(gate)}</b>
              <span class="below">{gradient}{isShut && <em>{t.gateSilent}</em>}</span>
            </span>
          );
        })}
        {ways.length === 1 && back > 0 && sheet.blanks.length === 0 && ways[0].gates.slice(1).map((gate, i) => (
          <span key={gate} class="circuit-factor" aria-hidden="true" style={midway(ways[0].gates[i], gate)}>·{factor(ways[0].factors[i])}</span>
        ))}
      </div>
    </div>
  );

  /** @param {number} from @param {number} to */
  function midway(from, to) {
    const [a, b] = [places[from], places[to]];
    const before = {x: Math.max(a.x, b.x - 1), y: a.y};
    return {left: `${(across(before) + across(b)) / 2}%`, top: `${(down(a) + down(b)) / 2}%`};
  }

  /** Straight on to the column before, then over to the gate; round what stands in its way. @param {number} from @param {number} to */
  function wire(from, to) {
    const [a, b] = [places[from], places[to]];
    const blocked = places.some(({x, y}) => x > a.x && x < b.x && Math.abs(y - a.y) < NEAR);
    const [x, y, endX, endY] = [across(a), down(a), across(b), down(b)];
    const laneY = blocked ? down({x: 0, y: a.y + 0.5}) : y;
    const turnX = b.x - a.x > 1 ? across({x: b.x - 1, y: 0}) : x;
    const lane = blocked ? `C ${x + 4} ${y}, ${x + 4} ${laneY}, ${x + 8} ${laneY} L ${turnX} ${laneY}` : `L ${turnX} ${y}`;
    const middle = (turnX + endX) / 2;
    return `M ${x} ${y} ${lane} C ${middle} ${laneY}, ${middle} ${endY}, ${endX} ${endY}`;
  }
}

/** w0 with its number below the line. @param {string} name */
function variableName(name) {
  const [, letter, below] = /^([A-Za-z]+)_?(.*)$/.exec(name) ?? [name, name, ''];
  return <>{letter}{below && <sub>{below}</sub>}</>;
}

/** @param {{name: string, gate: import('../../../../../core/bindings/nn-core.d.ts').Gate, sheet: import('./figure.jsx').Sheet, chosen: boolean, onChoose: (() => void) | null}} props */
function Gradient({name, gate, sheet, chosen, onChoose}) {
  const {gradient, difference} = gate;
  const checked = isChecked(gate);
  const number = (
    <>
      <span class="visually-hidden">{t.gradientOf(name)} </span>{drawn(gradient)}
      {checked !== null && <small class={checked ? 'check agrees' : 'check'}><span class="visually-hidden">{t.numericallyIs} </span>{checked ? '✓' : '≠'}<span class="digits"> {drawn(difference)}</span></small>}
    </>
  );
  return (
    <Figure name={`d${name}`} value={gradient} sheet={sheet}>
      {onChoose ? <button class="gradient" aria-pressed={chosen} aria-description={t.chooseWayHelp} onClick={onChoose}>{number}</button>
        : <span class="gradient">{number}</span>}
    </Figure>
  );
}
