/** The curve with its point, the tangent there, and the secant with the triangle of its two steps. */
import {useRef} from 'preact/hooks';

import {unitOf} from '../../../draw/surface.js';
import {shortNumber, t} from '../../../text/index.js';
import {useSize} from '../../../views/network/size.js';
import {inAllDigits, inDigits} from '../../text.js';
import {Handle} from '../../../views/lessons/parts/handle.jsx';
import {fittedRise, lineThrough, pathOf, scaleOf, snapped, stepIn} from './scale.js';

/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {Readonly<Record<string, number>>} Numbers */

/** A hand that only presses moves a little, in units. */
const SLACK = 5;
/** A triangle narrower than this has no room for its numbers. */
const SMALL = 36;
/** A letter of what is written in the drawing is so wide. */
const LETTER = 9;

/**
 * @param {{state: import('../slope.js').Slope, reading: import('../../instrument.js').Reading, show: readonly string[], drag: readonly string[], locked: boolean, blank: boolean,
 *   onChange: (change: Partial<import('../slope.js').Slope>) => void}} props
 */
export function Plot({state, reading: {numbers, curve}, show, drag, locked, blank, onChange}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const size = useSize(box, '');
  const {x, h} = numbers; // what is drawn belongs together; what is done begins from where the state is
  const {range} = state;
  const scale = scaleOf(range, state.rise ?? fittedRise(curve.values), size);
  const {px, py, inner} = scale;
  const step = stepIn(range);
  const can = (/** @type {string} */ part) => !locked && drag.includes(part);
  const from = useRef({x: 0, h: 0});
  const begin = () => (from.current = {x: state.x, h: state.h});
  const perUnit = (range[1] - range[0]) / (inner.right - inner.left);
  const inRange = (/** @type {number} */ value) => Math.max(range[0], Math.min(range[1], value));
  const hasTriangle = show.includes('secant') && !blank && Number.isFinite(numbers.beyond) && Number.isFinite(numbers.y);
  const ground = useGround(scale, {pans: can('range'), points: can('x'), onChange, range, step});
  const place = {x: px(x), y: py(Number.isFinite(numbers.y) ? numbers.y : 0)};
  return (
    <div ref={box} class={show.some((part) => part === 'slope' || part === 'secant') ? 'plot' : 'plot low'}>
      {size.width > 0 && (
        <svg viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={t.slopePlot} {...ground}>
          <clipPath id="slope-inner"><rect x={inner.left} y={inner.top} width={inner.right - inner.left} height={inner.bottom - inner.top} /></clipPath>
          <Axes scale={scale} />
          <g clip-path="url(#slope-inner)">
            <path class="curve" d={pathOf(curve.places, curve.values, scale)} />
            {hasTriangle && h !== 0 && <line class="secant" {...lineThrough(x, numbers.y, numbers.secant, scale)} />}
            {show.includes('slope') && !blank && Number.isFinite(numbers.slope) && <line class="tangent" {...lineThrough(x, numbers.y, numbers.slope, scale)} />}
            {hasTriangle && h !== 0 && <path class="triangle" d={`M${px(x)} ${py(numbers.y)}H${px(x + h)}V${py(numbers.beyond)}`} />}
          </g>
          {hasTriangle && <Steps scale={scale} numbers={numbers} />}
          {show.includes('slope') && !blank && <Tag scale={scale} numbers={numbers} />}
          {show.includes('secant') && !blank && Number.isFinite(numbers.beyond) && (
            <Handle class="second" at={{x: px(x + h), y: py(numbers.beyond)}} label={t.slopeSecond} help={t.slopeHandleHelp} value={h} valueText={`h = ${inDigits(h)}`} min={range[0] - x} max={range[1] - x} locked={!can('h')}
              onBegin={begin} onMove={(dx) => onChange({h: snapped(inRange(state.x + from.current.h + dx * perUnit) - state.x, step)})} onKeys={(steps) => onChange({h: snapped(state.h + steps * step, step)})} />
          )}
          <Handle class="first" at={place} label={t.slopePoint} help={t.slopeHandleHelp} value={x} valueText={`x = ${inAllDigits(x)}, y = ${inDigits(numbers.y)}`} min={range[0]} max={range[1]} locked={!can('x')}
            onBegin={begin} onMove={(dx) => onChange({x: snapped(inRange(from.current.x + dx * perUnit), step)})} onKeys={(steps) => onChange({x: snapped(inRange(state.x + steps * step), step)})} />
        </svg>
      )}
    </div>
  );
}

/** The picture itself: dragged sideways it shows another range, pressed it takes the point there. @param {Scale} scale @param {{pans: boolean, points: boolean, range: readonly [number, number], step: number, onChange: (change: Partial<import('../slope.js').Slope>) => void}} how */
function useGround(scale, {pans, points, range, step, onChange}) {
  const press = useRef(/** @type {{x: number, moved: boolean, range: readonly [number, number]} | null} */ (null));
  const {inner} = scale;
  return {
    /** @param {PointerEvent} event */
    onPointerDown(event) {
      if (event.button === 0) press.current = {x: event.clientX, moved: false, range};
    },
    /** @param {PointerEvent & {currentTarget: Element}} event */
    onPointerMove(event) {
      const its = press.current;
      if (!its || !pans) return;
      const moved = (event.clientX - its.x) / unitOf(event.currentTarget);
      if (!its.moved && Math.abs(moved) < SLACK) return;
      if (!its.moved) event.currentTarget.setPointerCapture(event.pointerId);
      its.moved = true;
      const by = snapped((moved / (inner.right - inner.left)) * (its.range[1] - its.range[0]), step);
      onChange({range: [snapped(its.range[0] - by, step / 10), snapped(its.range[1] - by, step / 10)]});
    },
    /** @param {PointerEvent & {currentTarget: Element}} event */
    onPointerUp(event) {
      const its = press.current;
      press.current = null;
      if (!its || its.moved || !points) return;
      const place = (event.clientX - event.currentTarget.getBoundingClientRect().left) / unitOf(event.currentTarget);
      if (place >= inner.left && place <= inner.right) onChange({x: snapped(scale.x(place), step)});
    },
    onPointerCancel: () => void (press.current = null)
  };
}

/** @param {{scale: Scale, names?: readonly string[]}} props */
export const Axes = ({scale: {px, py, inner, range, rise, xTicks, yTicks}, names: [across, up] = ['x', 'y']}) => (
  <g class="axes" aria-hidden="true">
    {yTicks.map((tick) => <g key={`y${tick}`}><line class={tick === 0 ? 'zero' : ''} x1={inner.left} x2={inner.right} y1={py(tick)} y2={py(tick)} /><text x={inner.left - 7} y={py(tick)} dy="0.35em" text-anchor="end">{shortNumber(tick)}</text></g>)}
    {xTicks.map((tick) => <g key={`x${tick}`}><line class={tick === 0 ? 'zero' : ''} x1={px(tick)} x2={px(tick)} y1={inner.top} y2={inner.bottom} /><text x={px(tick)} y={inner.bottom + 17} text-anchor="middle">{shortNumber(tick)}</text></g>)}
    <text class="name" x={inner.right} y={py(Math.max(rise[0], Math.min(rise[1], 0))) - 6} text-anchor="end">{across}</text>
    <text class="name" x={px(Math.max(range[0], Math.min(range[1], 0))) + 6} y={inner.top + 11}>{up}</text>
  </g>
);

/** What the two sides of the triangle are, and the slope they make. @param {{scale: Scale, numbers: Numbers}} props */
function Steps({scale: {px, py, inner}, numbers: {x, y, h, beyond, change, secant}}) {
  if (Math.abs(px(x + h) - px(x)) < SMALL) return null; // no room: they stand below the picture, too
  const under = change >= 0 ? 17 : -8;
  const middle = {x: (px(x) + px(x + h)) / 2, y: (py(y) + py(beyond)) / 2};
  const left = h < 0 ? px(x + h) > inner.left + 8 + LETTER * 10 : px(x + h) + 8 + LETTER * 10 > inner.right;
  return (
    <g class="steps" aria-hidden="true">
      <text class="of-data" x={middle.x} y={py(y) + under} text-anchor="middle">Δx = {inDigits(h)}</text>
      <text class="of-y" x={px(x + h) + (left ? -8 : 8)} y={Math.max(inner.top + 12, Math.min(inner.bottom - 6, middle.y))} dy="0.35em" text-anchor={left ? 'end' : 'start'}>Δy = {inDigits(change)}</text>
      <text class="of-secant" x={px(x + h) + (secant >= 0 ? -14 : 14)} y={Math.max(inner.top + 12, Math.min(inner.bottom - 6, py(beyond) - 14))} text-anchor={secant >= 0 ? 'end' : 'start'}>Δy/Δx = {inDigits(secant)}</text>
    </g>
  );
}

/** The tangent's slope, beside it. @param {{scale: Scale, numbers: Numbers}} props */
function Tag({scale: {px, py, inner}, numbers: {x, y, slope}}) {
  if (!Number.isFinite(slope) || !Number.isFinite(y)) return null;
  const above = py(y) > inner.top + 46;
  const text = t.slopeOf(inDigits(slope));
  const room = 14 + LETTER * text.length;
  const toLeft = slope >= 0 ? px(x) > inner.left + room : px(x) > inner.right - room;
  return <text class="tag of-gradient" aria-hidden="true" x={toLeft ? px(x) - 14 : Math.min(px(x) + 14, inner.right + 14 - room)} y={py(y) + (above ? -20 : 30)} text-anchor={toLeft ? 'end' : 'start'}>{text}</text>;
}
