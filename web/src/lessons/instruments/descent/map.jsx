/** The path over the contours, its start to be dragged, and the next step as arrows: push, then what is carried on. */
import {useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';
import {useSize} from '../../../views/network/size.js';
import {inAllDigits, inDigits} from '../../text.js';
import {Axes} from '../slope/plot.jsx';
import {MARGIN, scaleOf, snapped, stepIn} from '../slope/scale.js';
import {Arrow} from '../surface/arrow.jsx';
import {Grip} from '../surface/grip.jsx';
import {Contours, useGround} from '../surface/ground.jsx';
import {VARIABLES} from '../surface.js';

/** Shorter arrows are only a blot, in units. */
const SHORTEST = 12;
/** From so many steps on, single ones are not marked. */
const MOST_DOTS = 200;

/**
 * @param {{state: import('../descent.js').Descent, reading: import('../../instrument.js').Reading, can: (part: string) => boolean, ask: import('../../instrument.js').Ask, look: string,
 *   onChange: (change: Partial<import('../descent.js').Descent>) => void}} props
 */
export function DescentMap({state, reading: {numbers, path, parts}, can, ask, look, onChange}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const {width} = useSize(box, look);
  const {x, y, range} = state;
  const ground = useGround(state, ask);
  const height = Math.max(1, width - MARGIN.left - MARGIN.right + MARGIN.top + MARGIN.bottom); // as wide as high inside: angles are true
  const scale = scaleOf(range, range, {width, height});
  const {inner} = scale;
  const far = 3 * (range[1] - range[0]); // beyond the picture it need not be exact
  const near = (/** @type {number} */ value) => Math.max(range[0] - far, Math.min(range[1] + far, value));
  const place = (/** @type {number} */ atX, /** @type {number} */ atY) => ({x: scale.px(near(atX)), y: scale.py(near(atY))});
  const places = Array.from({length: path.at + 1}, (_, i) => place(path.points[2 * i], path.points[2 * i + 1])).filter((one) => Number.isFinite(one.x) && Number.isFinite(one.y));
  const step = stepIn(range);
  const inRange = (/** @type {number} */ value) => snapped(Math.max(range[0], Math.min(range[1], value)), step);
  const perUnit = (range[1] - range[0]) / (inner.right - inner.left);
  const from = useRef({x: 0, y: 0});
  const here = place(numbers.x, numbers.y);
  const pushed = place(numbers.x + parts.push[0], numbers.y + parts.push[1]);
  const next = place(numbers.x + parts.step[0], numbers.y + parts.step[1]);
  const isLong = (/** @type {{x: number, y: number}} */ a, /** @type {{x: number, y: number}} */ b) => Math.hypot(a.x - b.x, a.y - b.y) >= SHORTEST;
  const isOpen = can('steps'); // before a prediction the next step would give it away
  const carries = isOpen && numbers.momentum > 0 && isLong(pushed, next);
  return (
    <div ref={box} class="surface-map">
      {width > 0 && (
        <>
          <Contours ground={ground} inner={inner} look={look} />
          <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.descentMap}>
            <clipPath id="descent-inner"><rect x={inner.left} y={inner.top} width={inner.right - inner.left} height={inner.bottom - inner.top} /></clipPath>
            <Axes scale={scale} names={VARIABLES} />
            <g class="on-map">
              <g clip-path="url(#descent-inner)">
                <polyline class="path-casing" points={places.map((one) => `${one.x.toFixed(1)},${one.y.toFixed(1)}`).join(' ')} />
                <polyline class="path" points={places.map((one) => `${one.x.toFixed(1)},${one.y.toFixed(1)}`).join(' ')} />
                {places.length <= MOST_DOTS && places.slice(1).map((one, i) => <circle key={i} class="path-dot" cx={one.x} cy={one.y} r={3} />)}
                <circle class="path-now" cx={here.x} cy={here.y} r={6} />
                {carries && isLong(here, pushed) && <Arrow class="gradient" from={here} to={pushed} label="" />}
                {carries && <Arrow class="own" from={pushed} to={next} label="" />}
                {isOpen && isLong(here, next) && <Arrow class="downhill" from={here} to={next} label="" />}
              </g>
              <Grip class="point" at={place(x, y)} label={t.descentStart} help={t.descentStartHelp} value={x} min={range[0]} max={range[1]} locked={!can('start')}
                valueText={`x = ${inAllDigits(x)}, y = ${inAllDigits(y)}, f = ${inDigits(numbers.start)}`}
                onBegin={() => (from.current = {x, y})}
                onMove={(right, down) => onChange({x: inRange(from.current.x + right * perUnit), y: inRange(from.current.y - down * perUnit)})}
                onKeys={(right, up) => onChange({x: inRange(x + right * step), y: inRange(y + up * step)})} />
            </g>
          </svg>
        </>
      )}
    </div>
  );
}
