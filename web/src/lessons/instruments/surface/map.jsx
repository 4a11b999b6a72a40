/** The surface from above: contours, and on them the point, the gradient with its two parts, its opposite, and the reader's arrow. */
import {useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';
import {useSize} from '../../../views/network/size.js';
import {inAllDigits, inDigits} from '../../text.js';
import {Axes} from '../slope/plot.jsx';
import {MARGIN, scaleOf, snapped, stepIn} from '../slope/scale.js';
import {degrees, radians, turned, VARIABLES} from '../surface.js';
import {Arrow} from './arrow.jsx';
import {Contours, useGround} from './ground.jsx';
import {Grip} from './grip.jsx';

/** @typedef {import('../surface.js').Surface} Surface */

/** The longest gradient of the picture is drawn so long, and none shorter than it can be seen, in units. */
const LONGEST = 84;
const SHORTEST = 16;
/** The reader's arrow. */
const OWN = 84;

/**
 * @param {{state: Surface, numbers: Readonly<Record<string, number>>, show: readonly string[], can: (part: string) => boolean, blank: boolean, ask: import('../../instrument.js').Ask, look: string,
 *   onChange: (change: Partial<Surface>) => void}} props
 */
export function SurfaceMap({state, numbers, show, can, blank, ask, look, onChange}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const {width} = useSize(box, look);
  const {x, y, range, own} = state;
  const ground = useGround(state, ask);
  const height = Math.max(1, width - MARGIN.left - MARGIN.right + MARGIN.top + MARGIN.bottom); // as wide as high inside: angles are true
  const scale = scaleOf(range, range, {width, height});
  const {px, py, inner} = scale;
  const step = stepIn(range);
  const inRange = (/** @type {number} */ value) => snapped(Math.max(range[0], Math.min(range[1], value)), step);
  const perUnit = (range[1] - range[0]) / (inner.right - inner.left);
  const from = useRef({x: 0, y: 0, own: {x: 0, y: 0}});
  const at = {x: px(x), y: py(y)};
  const tip = {x: at.x + OWN * Math.cos(radians(own)), y: at.y - OWN * Math.sin(radians(own))};
  const {dx, dy, length} = numbers;
  const isDrawn = show.includes('gradient') && !blank && length > 0 && Number.isFinite(length);
  const times = isDrawn ? Math.max(SHORTEST, Math.min(LONGEST, (LONGEST * length) / (ground?.steepest || length))) / length : 0;
  const end = {x: at.x + dx * times, y: at.y - dy * times};
  return (
    <div ref={box} class="surface-map">
      {width > 0 && (
        <>
          <Contours ground={ground} inner={inner} look={look} />
          <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.surfaceMap}>
            <Axes scale={scale} names={VARIABLES} />
            <g class="on-map">
              {show.includes('slices') && <path class="cuts" d={`M${inner.left} ${at.y}H${inner.right}M${at.x} ${inner.top}V${inner.bottom}`} />}
              {isDrawn && <path class="parts" d={`M${at.x} ${at.y}H${end.x}V${end.y}`} />}
              {isDrawn && <Arrow class="downhill" from={at} to={{x: 2 * at.x - end.x, y: 2 * at.y - end.y}} label="−∇f" />}
              {isDrawn && <Arrow class="gradient" from={at} to={end} label="∇f" />}
              {show.includes('own') && <Arrow class="own" from={at} to={tip} label={t.surfaceOwnShort} />}
              {show.includes('own') && (
                <Grip class="own-grip" at={tip} label={t.surfaceOwn} help={t.surfaceOwnHandleHelp} value={Math.round(turned(own))} min={0} max={360} locked={!can('own')}
                  valueText={blank ? `${inDigits(turned(own))}°` : `${inDigits(turned(own))}°, ${t.surfaceAlong}: ${inDigits(numbers.along)}`}
                  onBegin={() => (from.current.own = tip)}
                  onMove={(right, down) => onChange({own: Math.round(turned(degrees(Math.atan2(at.y - from.current.own.y - down, from.current.own.x + right - at.x))))})}
                  onKeys={(right, up) => onChange({own: Math.round(turned(own + up - right))})} />
              )}
              <Grip class="point" at={at} label={t.surfacePoint} help={t.surfaceHandleHelp} value={x} min={range[0]} max={range[1]} locked={!can('point')}
                valueText={`x = ${inAllDigits(x)}, y = ${inAllDigits(y)}, f = ${inDigits(numbers.value)}`}
                onBegin={() => Object.assign(from.current, {x, y})}
                onMove={(right, down) => onChange({x: inRange(from.current.x + right * perUnit), y: inRange(from.current.y - down * perUnit)})}
                onKeys={(right, up) => onChange({x: inRange(x + right * step), y: inRange(y + up * step)})} />
            </g>
          </svg>
        </>
      )}
    </div>
  );
}
