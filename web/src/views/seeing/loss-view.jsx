/** The loss over epochs; a pointer or the arrow keys read it. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {contextOf, inkOf} from '../../draw/surface.js';
import {drawLossCurve, sampleAt} from '../../draw/loss-curve.js';
import {shortNumber, t} from '../../text/index.js';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function LossView({playground}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [marked, setMarked] = useState(/** @type {import('../../state/curve.js').Sample | null} */ (null));
  const {curve} = playground;

  function draw() {
    if (!canvas.current) return;
    const {context, width, height} = contextOf(canvas.current);
    const font = `11px ${getComputedStyle(canvas.current).fontFamily}`;
    drawLossCurve(context, {samples: curve.samples(), marked}, {width, height, ink: inkOf(canvas.current), font});
  }
  useEffect(() => {
    draw();
    const stop = playground.onFrame(draw);
    const observer = new ResizeObserver(draw);
    if (canvas.current) observer.observe(canvas.current);
    return () => (stop(), observer.disconnect());
  }, [marked]);

  /** @param {number} px */
  function mark(px) {
    const element = /** @type {HTMLCanvasElement} */ (canvas.current);
    setMarked(sampleAt(curve.samples(), px, element.clientWidth, element.clientHeight));
  }
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (!step) return;
    event.preventDefault();
    const samples = curve.samples();
    const at = marked ? samples.indexOf(marked) : samples.length - 1;
    setMarked(samples[Math.max(0, Math.min(samples.length - 1, at + step * Math.max(1, Math.round(samples.length / 40))))] ?? null);
  }
  const says = marked ? `${t.epoch} ${Math.round(marked.epochs)}: ${t.train} ${shortNumber(marked.trainLoss)}, ${t.test} ${shortNumber(marked.testLoss)}` : '';
  return (
    <figure class="curve">
      <figcaption class="row"><span>{t.lossCurve}</span><output class="quiet-text">{says || <Legend />}</output></figcaption>
      <canvas ref={canvas} role="img" tabIndex={0} aria-label={`${t.lossCurve}. ${says}`}
        onPointerMove={(event) => mark(event.offsetX)} onPointerLeave={() => setMarked(null)} onKeyDown={onKey} onBlur={() => setMarked(null)} />
    </figure>
  );
}

const Legend = () => (
  <span class="legend"><i class="solid" aria-hidden="true" /> {t.train} <i class="dashed" aria-hidden="true" /> {t.test}</span>
);
