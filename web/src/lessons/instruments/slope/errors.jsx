/** How wrong the central difference is for every step, on scales of powers of ten, in both precisions: each a V. */
import {useRef} from 'preact/hooks';

import {unitOf} from '../../../draw/surface.js';
import {t} from '../../../text/index.js';
import {NumberField} from '../../../views/controls/fields.jsx';
import {useSize} from '../../../views/network/size.js';
import {inDigits} from '../../text.js';
import {MOST} from '../slope.js';
import {pathOf, scaleOf} from './scale.js';

/** Powers of ten: the steps, and the least error that is drawn; what is less lies there too. */
const STEPS = /** @type {const} */ ([-15, 0]);
const LOWEST = -15;
const PER_DECADE = 4;

/** @param {number} power */
const stepAt = (power) => Number((10 ** power).toPrecision(3));
/** @param {number} error */
const powerOf = (error) => (error > 0 ? Math.max(LOWEST, Math.log10(error)) : error === 0 ? LOWEST : NaN);

/** @param {{reading: import('../../instrument.js').Reading, h: number, titled: boolean, locked: boolean, blank: boolean, onStep: (h: number) => void}} props */
export function Errors({reading: {errors, numbers}, h, titled, locked, blank, onStep}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const size = useSize(box, '');
  const at = h === 0 ? NaN : Math.max(STEPS[0], Math.min(STEPS[1], Math.log10(Math.abs(h))));
  return (
    <section class="errors" aria-label={t.slopeErrors}>
      {titled && <h3>{t.slopeErrors}</h3>}
      <p class="quiet-text">{t.slopeErrorsNote}</p>
      <div ref={box} class="plot errors-plot">{size.width > 0 && !blank && <Curves errors={errors} size={size} at={at} numbers={numbers} onStep={locked ? null : onStep} />}</div>
      <div class="errors-step">
        <label class="errors-slider"><span>{t.slopeStepSlider}</span>
          <input type="range" min={STEPS[0]} max={STEPS[1]} step={1 / PER_DECADE} value={Number.isFinite(at) ? at : STEPS[0]} disabled={locked} aria-valuetext={`h = ${inDigits(h)}`} aria-description={t.slopeStepSliderHelp}
            onInput={(event) => onStep(stepAt(Number(event.currentTarget.value)))} />
        </label>
        <fieldset class="locked" disabled={locked}><NumberField label="h" help={t.slopeStepHelp} value={h} min={-MOST} max={MOST} size={8} onChange={onStep} /></fieldset>
      </div>
      {!blank && (
        <p class="errors-said">{h === 0 ? t.slopeNoStep : <><span class="of-double">{t.slopeErrorIs(t.slopeDouble, inDigits(numbers.error))}</span> <span class="of-float">{t.slopeErrorIs(t.slopeFloat, inDigits(numbers.errorFloat))}</span></>}</p>
      )}
    </section>
  );
}

/** @param {{errors: import('../slope.js').Errors, size: {width: number, height: number}, at: number, numbers: Readonly<Record<string, number>>, onStep: ((h: number) => void) | null}} props `onStep`: what pressing the picture does */
function Curves({errors: {steps, double, float}, size, at, numbers, onStep}) {
  const [exact, rounded] = [double.map(powerOf), float.map(powerOf)];
  const highest = 1 + Math.max(0, Math.ceil(Math.max(...[...exact, ...rounded].filter(Number.isFinite))));
  const scale = scaleOf(STEPS, [LOWEST - 0.5, highest], size);
  const {px, py, inner} = scale;
  const places = steps.map(Math.log10);
  const few = size.width < 420 ? 6 : 3;
  /** @param {number} from @param {number} to @param {readonly number[]} errors */
  const between = (from, to, errors) => errors.flatMap((error, i) => (places[i] >= from && places[i] <= to && Number.isFinite(error) ? [py(error)] : []));
  const inside = (/** @type {number} */ error) => py(Math.max(LOWEST, Math.min(highest, powerOf(error))));
  /** @param {PointerEvent & {currentTarget: Element}} event */
  function take(event) {
    const power = scale.x((event.clientX - event.currentTarget.getBoundingClientRect().left) / unitOf(event.currentTarget));
    onStep?.(stepAt(Math.max(STEPS[0], Math.min(STEPS[1], Math.round(power * PER_DECADE) / PER_DECADE))));
  }
  return (
    <svg class={onStep ? 'pressed' : ''} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t.slopeErrors}
      onPointerDown={(event) => (event.currentTarget.setPointerCapture(event.pointerId), take(event))} onPointerMove={(event) => event.buttons > 0 && take(event)}>
      <g class="axes">
        {[-15, -12, -9, -6, -3, 0, 3, 6].filter((power) => power <= highest).map((power) => (
          <g key={power}><line x1={inner.left} x2={inner.right} y1={py(power)} y2={py(power)} /><Power x={inner.left - 7} y={py(power) + 4} anchor="end" power={power} /></g>
        ))}
        {[-15, -12, -9, -6, -3, 0].filter((power) => power % few === 0).map((power) => (
          <g key={power}><line x1={px(power)} x2={px(power)} y1={inner.top} y2={inner.bottom} /><Power x={px(power)} y={inner.bottom + 17} anchor="middle" power={power} /></g>
        ))}
        <text class="name" x={inner.right} y={inner.bottom - 6} text-anchor="end">h</text>
      </g>
      <path class="curve of-float" d={pathOf(places, rounded, scale)} />
      <path class="curve of-double" d={pathOf(places, exact, scale)} />
      <text class="of-float" x={px(-10)} y={Math.min(...between(-10.5, -7.5, rounded)) - 9} text-anchor="middle">{t.slopeFloat}</text>
      <text class="of-double" x={px(-10)} y={Math.min(inner.bottom - 6, Math.max(...between(-10.5, -9, exact)) + 22)} text-anchor="middle">{t.slopeDouble}</text>
      {Number.isFinite(at) && (
        <g>
          <line class="at" x1={px(at)} x2={px(at)} y1={inner.top} y2={inner.bottom} />
          {Number.isFinite(numbers.errorFloat) && <rect class="dot of-float" x={px(at) - 5} y={inside(numbers.errorFloat) - 5} width={10} height={10} />}
          {Number.isFinite(numbers.error) && <circle class="dot of-double" cx={px(at)} cy={inside(numbers.error)} r={6} />}
        </g>
      )}
    </svg>
  );
}

/** @param {{x: number, y: number, anchor: 'end' | 'middle', power: number}} props */
const Power = ({x, y, anchor, power}) => <text x={x} y={y} text-anchor={anchor}>10<tspan dy="-5" font-size="9">{String(power).replace('-', '−')}</tspan></text>;
