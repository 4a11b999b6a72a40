/** An activation as a curve between two axes, with equal units along both, so that a slope of 1 looks like one. */
import {ACTIVATION_FORMULAS} from '../maths/pictured-activations.js';

/** How far from 0 the axes go. */
const REACH = 3;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{activation: import('../maths/pictured-activations.js').ActivationKind, slope: number}} what slope: leaky ReLU's
 * @param {{width: number, height: number, ink: import('./surface.js').Ink}} size
 */
export function drawActivation(context, {activation, slope}, {width, height, ink}) {
  const value = ACTIVATION_FORMULAS[activation];
  const px = (/** @type {number} */ z) => ((z + REACH) / (2 * REACH)) * width;
  const py = (/** @type {number} */ y) => ((REACH - y) / (2 * REACH)) * height;
  context.lineWidth = 1;
  context.strokeStyle = ink.line;
  context.beginPath();
  context.moveTo(0, py(0));
  context.lineTo(width, py(0));
  context.moveTo(px(0), 0);
  context.lineTo(px(0), height);
  context.stroke();
  context.lineWidth = 1.75;
  context.lineJoin = 'round';
  context.strokeStyle = ink.ink;
  context.beginPath();
  for (let i = 0; i <= 120; i += 1) {
    const z = REACH * (i / 60 - 1);
    context.lineTo(px(z), py(value(z, slope)));
  }
  context.stroke();
}
