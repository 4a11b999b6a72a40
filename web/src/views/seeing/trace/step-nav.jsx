/** The way through the network and back as a rail: forward above, back below, each layer one stretch, the loss where it turns. */
import {useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';
import {layerName} from '../../network/names.js';
import {nameOfStep} from './names.js';

/** @typedef {import('../../../maths/trace-steps.js').Step} Step */

/** What stands on the rail's small buttons. @type {Record<Step['quantity'], string>} */
const SHORT = {sums: 'z', outputs: 'y', loss: 'L', dOutputs: 'dy', dSums: 'dz', dWeights: 'dw', dInput: 'dx'};

const isForward = (/** @type {Step} */ {quantity}) => quantity === 'sums' || quantity === 'outputs';

/** @param {{steps: readonly Step[], at: number, layers: number, onStep: (at: number) => void}} props */
export function StepRail({steps, at, layers, onStep}) {
  const rail = useRef(/** @type {HTMLDivElement | null} */ (null));
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const right = steps[at].quantity === 'loss' || isForward(steps[at]) ? 1 : -1; // the way back runs to the left
    const to = {ArrowRight: at + right, ArrowLeft: at - right, Home: 0, End: steps.length - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(steps.length - 1, to));
    onStep(next);
    /** @type {HTMLElement | null | undefined} */ (rail.current?.querySelector(`[data-step="${next}"]`))?.focus();
  }
  /** @param {(step: Step) => boolean} belongs */
  const buttons = (belongs) => steps.flatMap((step, index) => (belongs(step) ? [(
    <button key={index} data-step={index} class="step" tabIndex={index === at ? 0 : -1} aria-current={index === at ? 'step' : undefined}
      aria-label={nameOfStep(step, layers)} aria-description={t.traceStepHelp} onClick={() => onStep(index)}>{SHORT[step.quantity]}</button>
  )] : []));
  const isBack = (/** @type {Step} */ step) => !isForward(step) && step.quantity !== 'loss' && step.quantity !== 'dOutputs';
  return (
    <div ref={rail} class="rail" role="group" aria-label={t.traceSteps} onKeyDown={onKey}>
      {Array.from({length: layers}, (_, layer) => (
        <div key={layer} class="rail-layer">
          <span class="rail-name">{layerName(layer, layers)}</span>
          <div class="rail-row">{buttons((step) => step.layer === layer && isForward(step))}</div>
          <div class="rail-row back">{buttons((step) => step.layer === layer && isBack(step)).reverse()}</div>
        </div>
      ))}
      <div class="rail-layer">
        <span class="rail-name">{t.loss}</span>
        <div class="rail-row">{buttons(({quantity}) => quantity === 'loss')}</div>
        <div class="rail-row back">{buttons(({quantity}) => quantity === 'dOutputs')}</div>
      </div>
    </div>
  );
}

/**
 * The step before, the step's name or a choice of all, and the next one.
 * @param {{steps: readonly Step[], at: number, layers: number, onStep: (at: number) => void, wide?: boolean,
 *   children?: import('preact').ComponentChildren}} props
 */
export function StepButtons({steps, at, layers, onStep, wide = false, children}) {
  return (
    <div class="step-buttons">
      <button class="arrow" aria-label={t.previousStep} aria-description={t.previousStepHelp} disabled={at === 0} onClick={() => onStep(at - 1)}>‹</button>
      {!wide && (
        <select aria-label={t.traceStep} aria-description={t.traceStepHelp} value={at}
          onChange={(event) => onStep(Number(event.currentTarget.value))}>
          {steps.map((step, index) => <option key={index} value={index}>{nameOfStep(step, layers)}</option>)}
        </select>
      )}
      <button class="arrow" aria-label={t.nextStep} aria-description={t.nextStepHelp} disabled={at === steps.length - 1} onClick={() => onStep(at + 1)}>›</button>
      {wide && <span class="step-name"><strong>{nameOfStep(steps[at], layers)}</strong> <span class="quiet-text">{t.stepOf(at + 1, steps.length)}</span></span>}
      {children}
    </div>
  );
}
