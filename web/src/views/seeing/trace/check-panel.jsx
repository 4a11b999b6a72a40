/** How derivatives are checked: the step of the central differences, and how wrong they are for every step. */
import {useEffect, useRef} from 'preact/hooks';

import {drawErrorCurve} from '../../../draw/error-curve.js';
import {contextOf, inkOf, unitOf} from '../../../draw/surface.js';
import {AGREES, largestError} from '../../../maths/trace-tables.js';
import {shortNumber, t} from '../../../text/index.js';
import {Slider} from '../../controls/fields.jsx';
import {useLive} from '../../live.js';

/** @typedef {import('../../../draw/error-curve.js').ErrorAt} ErrorAt */
/** @typedef {import('../../../state/traced.js').Sample} Sample */

/** Steps from 10⁻¹ down to where rounding has eaten everything. */
export const STEPS = Object.freeze({coarsest: -1, finest: -12});
const POWERS = Array.from({length: STEPS.coarsest - STEPS.finest + 1}, (_, i) => STEPS.finest + i);

const nameOfPower = (/** @type {number} */ exponent) => `10${String(exponent).replace(/./g, (digit) => SUPERSCRIPTS[digit])}`;
const SUPERSCRIPTS = /** @type {Record<string, string>} */ (Object.fromEntries([...'0123456789-'].map((digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'[i]])));

/**
 * `sweep`: whether the errors of all steps are worked out.
 * @param {{playground: import('../../../playground/playground.js').Playground, sample: Sample, sweep: boolean}} props
 */
export function CheckPanel({playground, sample, sweep}) {
  const {checkStep} = playground.inspecting;
  return (
    <section class="check-panel" aria-label={t.checkTitle}>
      <h3>{t.checkTitle}</h3>
      <Slider label={t.checkStep} help={t.checkStepHelp} shown={nameOfPower(checkStep.value)} value={checkStep.value}
        min={STEPS.finest} max={STEPS.coarsest} step={1} onChange={(value) => (checkStep.value = value)} />
      {sweep && <ErrorCurve playground={playground} sample={sample} />}
      <p class="quiet-text">{t.checkRule}</p>
    </section>
  );
}

/** @param {{playground: import('../../../playground/playground.js').Playground, sample: Sample}} props */
function ErrorCurve({playground, sample}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const at = playground.inspecting.checkStep.value;
  const {coordinates, target} = sample;
  const points = useLive(playground, async () => {
    const checks = POWERS.map((step) => /** @type {['traceCheck', number[], number[], number]} */ (['traceCheck', coordinates, target, 10 ** step]));
    const [trace, ...answers] = await playground.engine.askTogether(['trace', coordinates, target], ...checks);
    return answers.map((check, i) => /** @type {ErrorAt} */ ({step: POWERS[i], error: Math.log10(largestError(trace, check) || Number.MIN_VALUE)}));
  }, [JSON.stringify(sample)], 400);

  function draw() {
    if (!canvas.current?.clientWidth || !points) return;
    const {context, width, height} = contextOf(canvas.current);
    const font = `12px ${getComputedStyle(canvas.current).fontFamily}`;
    drawErrorCurve(context, {points, at, agrees: Math.log10(AGREES), power: nameOfPower}, {width, height, ink: inkOf(canvas.current), font});
  }
  useEffect(draw);
  /** @param {PointerEvent} event */
  function onPoint(event) {
    if (!canvas.current || !points || event.buttons === 0) return;
    const share = (event.offsetX / unitOf(canvas.current) - 34) / (canvas.current.clientWidth / unitOf(canvas.current) - 42);
    playground.inspecting.checkStep.value = Math.max(STEPS.finest, Math.min(STEPS.coarsest, Math.round(STEPS.finest + share * (POWERS.length - 1))));
  }
  const chosen = points?.find(({step}) => step === at);
  const says = chosen ? t.errorAt(nameOfPower(at), shortNumber(10 ** chosen.error)) : '';
  return (
    <figure class="error-curve">
      <figcaption class="quiet-text" data-testid="error-at">{says || t.errorOverStep}</figcaption>
      <canvas ref={canvas} role="img" aria-label={`${t.errorOverStep}. ${says}`} onPointerDown={onPoint} onPointerMove={onPoint} />
      <p class="row quiet-text"><span>{t.roundOff}</span><span>{t.truncation}</span></p>
    </figure>
  );
}
