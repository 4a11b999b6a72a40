/** Three number lines, each moved by a gear; the gears are linked, and each turns so many times as fast as the one before as its slope says. */
import {useRef} from 'preact/hooks';

import {unitOf} from '../../../draw/surface.js';
import {t} from '../../../text/index.js';
import {useSize} from '../../../views/network/size.js';
import {inAllDigits, inDigits} from '../../text.js';
import {snapped} from '../slope/scale.js';
import {gearPath, inShort, lineTicks, ROW, rowsOf} from './gear.js';

/** @typedef {Readonly<Record<string, number>>} Numbers */

/** Arrow keys move x by this, with Shift ten times as far; dragging gives these places too. */
const STEP = 0.01;

/** `x`: where it is, while the other numbers may still be those of a moment ago. `blank`: only x is shown; `open`: the slope of the whole is not. @param {{x: number, numbers: Numbers, blank: boolean, open: boolean, locked: boolean, most: number, onX: (x: number) => void}} props */
export function Gears({x, numbers, blank, open, locked, most, onX}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const {width} = useSize(box, '');
  const press = useRef(/** @type {{from: number, at: number, x: number, turns: boolean} | null} */ (null));
  const rows = rowsOf(width);
  const to = (/** @type {number} */ wanted) => onX(Math.max(-most, Math.min(most, snapped(wanted, STEP))));

  /** Where the pointer is around the gear, in radians. @param {PointerEvent & {currentTarget: Element}} event */
  function angleOf(event) {
    const picture = event.currentTarget.closest('svg')?.getBoundingClientRect() ?? new DOMRect();
    const unit = unitOf(event.currentTarget);
    return Math.atan2((event.clientY - picture.top) / unit - rows.gear.y, (event.clientX - picture.left) / unit - rows.gear.x);
  }
  /** @param {boolean} turns the gear is taken, not the line */
  const dragging = (turns) => ({
    /** @param {PointerEvent & {currentTarget: Element}} event */
    onPointerDown(event) {
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = {from: turns ? angleOf(event) : event.clientX, at: turns ? angleOf(event) : 0, x, turns};
    },
    /** @param {PointerEvent & {currentTarget: Element}} event */
    onPointerMove(event) {
      const its = press.current;
      if (!its || its.turns !== turns) return;
      if (!turns) return to(its.x - (event.clientX - its.from) / unitOf(event.currentTarget) / rows.unit);
      const now = angleOf(event);
      const turned = ((now - its.at + 3 * Math.PI) % (2 * Math.PI)) - Math.PI; // the short way round
      its.at = now;
      its.x -= (turned * rows.gear.r) / rows.unit; // the line lies on the gear
      to(its.x);
    },
    onPointerUp: () => void (press.current = null), onPointerCancel: () => void (press.current = null), onLostPointerCapture: () => void (press.current = null)
  });
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const way = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1}[event.key];
    if (!way) return;
    event.preventDefault();
    to(x + way * STEP * (event.shiftKey ? 10 : 1));
  }
  const handle = locked ? {} : {
    role: /** @type {const} */ ('slider'), tabindex: 0, 'aria-label': t.chainGear, 'aria-description': t.chainGearHelp, 'aria-valuenow': x, 'aria-valuemin': -most, 'aria-valuemax': most,
    'aria-valuetext': blank ? `x = ${inAllDigits(x)}` : `x = ${inAllDigits(x)}, u = ${inDigits(numbers.u)}, y = ${inDigits(numbers.y)}`, onKeyDown: onKey
  };
  return (
    <div ref={box} class="gears">
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${3 * ROW}`} role="group" aria-label={t.chainGears}>
          <clipPath id="chain-line"><rect x={rows.left} y={0} width={rows.right - rows.left} height={3 * ROW} /></clipPath>
          <Ratio from="x" to="u" top={0} rows={rows} slope={blank ? NaN : numbers.dudx} nudge={numbers.nudge} />
          <Ratio from="u" to="y" top={ROW} rows={rows} slope={blank ? NaN : numbers.dydu} nudge={open ? NaN : numbers.dudx * numbers.nudge} />
          <g class={locked ? 'gear-x' : 'gear-x handle'} {...handle}>
            <Row name="x" value={numbers.x} top={0} rows={rows} blank={false} arrow={blank ? NaN : numbers.nudge} lineDrag={locked ? {} : dragging(false)} gearDrag={locked ? {} : dragging(true)} />
          </g>
          <Row name="u" value={numbers.u} top={ROW} rows={rows} blank={blank} arrow={numbers.dudx * numbers.nudge} />
          <Row name="y" value={numbers.y} top={2 * ROW} rows={rows} blank={blank} arrow={open ? NaN : numbers.dydx * numbers.nudge} />
          {!open && (
            <g class="ratio"><text class="of-gradient" x={rows.text} y={2 * ROW + rows.gear.y - 6}>{t.chainWhole(inDigits(numbers.dydu), inDigits(numbers.dudx), inShort(numbers.dydx))}</text>
              <text class="soft" x={rows.text} y={2 * ROW + rows.gear.y + 16}>{t.chainNudge('x', inDigits(numbers.nudge), 'y', inDigits(numbers.dydx * numbers.nudge))}</text></g>
          )}
        </svg>
      )}
    </div>
  );
}

/**
 * A number line with its value in the middle, and the gear that moves it.
 * @param {{name: 'x' | 'u' | 'y', value: number, top: number, rows: ReturnType<typeof rowsOf>, blank: boolean, arrow: number,
 *   lineDrag?: import('preact').SVGAttributes<SVGGElement>, gearDrag?: import('preact').SVGAttributes<SVGGElement>}} props `arrow`: how far a nudge of x moves it
 */
function Row({name, value, top, rows: {left, right, middle, unit, line, gear}, blank, arrow, lineDrag = {}, gearDrag = {}}) {
  const known = !blank && Number.isFinite(value);
  const end = Math.max(left + 6, Math.min(right - 6, middle + arrow * unit));
  const turned = known ? (-(value * unit) / gear.r) % (2 * Math.PI) : 0;
  return (
    <g transform={`translate(0 ${top})`}>
      <g class="gear" {...gearDrag}>
        <circle class="gear-reach" cx={gear.x} cy={gear.y} r={gear.r + 12} />
        <path class={`gear-wheel of-${name}`} transform={`translate(${gear.x} ${gear.y}) rotate(${(turned * 180) / Math.PI})`} d={gearPath(gear.r)} />
        <text class="gear-name" x={gear.x} y={gear.y} dy="0.35em" text-anchor="middle">{name}</text>
      </g>
      <g class="line" {...lineDrag}>
        <rect class="line-band" x={left} y={line} width={right - left} height={28} rx={4} />
        {known && (
          <g clip-path="url(#chain-line)">
            {lineTicks(value, {left, right, middle, unit}).map(({px, text, long}) => <g key={px}><line x1={px} x2={px} y1={line} y2={line + (long ? 9 : 5)} />{text !== null && <text x={px} y={line + 23} text-anchor="middle">{text}</text>}</g>)}
          </g>
        )}
        {!blank && Number.isFinite(arrow) && Math.abs(end - middle) > 1 && <Arrow from={middle} to={end} y={line - 5} />}
        <path class="line-at" d={`M${middle} ${line + 2}l-6 -9h12z`} />
      </g>
      <text class={`value of-${name}`} x={middle} y={line - 14} text-anchor="middle">{name} = {known ? inShort(value) : blank ? '?' : '–'}</text>
    </g>
  );
}

/** @param {{from: number, to: number, y: number}} props */
const Arrow = ({from, to, y}) => {
  const way = Math.sign(to - from);
  return <path class="nudge" d={`M${from} ${y}H${to}m${-7 * way} -5l${7 * way} 5l${-7 * way} 5`} />;
};

/** How a gear follows the one above it. @param {{from: string, to: string, top: number, rows: ReturnType<typeof rowsOf>, slope: number, nudge: number}} props */
function Ratio({from, to, top, rows: {gear, text}, slope, nudge}) {
  const known = Number.isFinite(slope);
  return (
    <g class="ratio">
      <line class="belt" x1={gear.x} x2={gear.x} y1={top + gear.y + gear.r + 4} y2={top + ROW + gear.y - gear.r - 4} />
      <text class="of-gradient" x={text} y={top + gear.y - 6}>{t.chainRatio(from, to, known ? inDigits(slope) : '?')}</text>
      {known && Number.isFinite(nudge) && <text class="soft" x={text} y={top + gear.y + 16}>{t.chainNudge(from, inDigits(nudge), to, inDigits(slope * nudge))}</text>}
    </g>
  );
}
