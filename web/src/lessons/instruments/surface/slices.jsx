/** Two cuts through the surface at the point, each a curve of one variable while the other is held; both on the same scale. */
import {useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';
import {useSize} from '../../../views/network/size.js';
import {inAllDigits, inDigits} from '../../text.js';
import {Axes} from '../slope/plot.jsx';
import {fittedRise, lineThrough, pathOf, scaleOf} from '../slope/scale.js';

/** @typedef {{places: Float64Array, values: Float64Array}} Curve */

/** @param {{state: import('../surface.js').Surface, reading: import('../../instrument.js').Reading, blank: boolean}} props */
export function Slices({state: {range}, reading: {numbers, slices}, blank}) {
  const rise = fittedRise([...slices.x.values, ...slices.y.values]);
  const {x, y, value, dx, dy} = numbers;
  return (
    <div class="slices">
      <Slice name="x" held={`y = ${inAllDigits(y)}`} curve={slices.x} at={x} value={value} slope={dx} range={range} rise={rise} blank={blank} />
      <Slice name="y" held={`x = ${inAllDigits(x)}`} curve={slices.y} at={y} value={value} slope={dy} range={range} rise={rise} blank={blank} />
    </div>
  );
}

/**
 * @param {{name: string, held: string, curve: Curve, at: number, value: number, slope: number, range: readonly [number, number],
 *   rise: readonly [number, number], blank: boolean}} props
 */
function Slice({name, held, curve, at, value, slope, range, rise, blank}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const size = useSize(box, '');
  const scale = scaleOf(range, rise, size);
  const {px, py, inner} = scale;
  const clip = `slice-${name}`;
  const said = `∂f/∂${name} = ${blank ? '?' : inDigits(slope)}`;
  return (
    <figure>
      <figcaption><span>{t.surfaceSlice(name, held)}</span> <b class="of-gradient">{said}</b></figcaption>
      <div ref={box} class="plot slice">
        {size.width > 0 && (
          <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={`${t.surfaceSlice(name, held)}. ${said}`}>
            <clipPath id={clip}><rect x={inner.left} y={inner.top} width={inner.right - inner.left} height={inner.bottom - inner.top} /></clipPath>
            <Axes scale={scale} names={[name, 'f']} />
            <g clip-path={`url(#${clip})`}>
              <path class="curve" d={pathOf(curve.places, curve.values, scale)} />
              {Number.isFinite(slope) && Number.isFinite(value) && <line class="tangent" {...lineThrough(at, value, slope, scale)} />}
              {Number.isFinite(value) && <circle class="handle-dot" cx={px(at)} cy={py(value)} r={6} />}
            </g>
          </svg>
        )}
      </div>
    </figure>
  );
}
