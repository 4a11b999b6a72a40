/** What the network learned: the map one draws on, losses and accuracy, and their curve. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {contextOf, inkOf} from '../draw/surface.js';
import {drawLossCurve, sampleAt} from '../draw/loss-curve.js';
import {taskOf} from '../state/experiment.js';
import {fixed, percent, shortNumber, t} from '../text/index.js';
import {MapView} from './map-view.jsx';

/** @typedef {import('../playground.js').Playground} Playground */

/** @param {{playground: Playground}} props */
export function LearnedPanel({playground}) {
  return (
    <section class="panel learned-panel" aria-label={t.learned}>
      <h2>{t.learned}</h2>
      <MapView playground={playground} />
      <Figures playground={playground} />
      <LossCurve playground={playground} />
    </section>
  );
}

/** @param {{playground: Playground}} props */
function Figures({playground: {frame, experiment}}) {
  const metrics = frame.value?.metrics;
  const classes = taskOf(experiment.value.data) === 'classification';
  const score = (/** @type {import('../engine/protocol.js').Metrics['train'] | undefined} */ set) =>
    classes ? percent(set?.accuracy ?? NaN) : fixed(set?.rSquared ?? NaN, 3);
  return (
    <dl class="figures">
      <div><dt>{t.loss.toLowerCase()} {t.train}</dt><dd data-testid="train-loss">{fixed(metrics?.train.loss ?? NaN, 4)}</dd></div>
      <div><dt>{t.test}</dt><dd data-testid="test-loss">{fixed(metrics?.test.loss ?? NaN, 4)}</dd></div>
      <div><dt>{classes ? t.accuracy : t.rSquared} {t.train}</dt><dd data-testid="train-score">{score(metrics?.train)}</dd></div>
      <div><dt>{t.test}</dt><dd data-testid="test-score">{score(metrics?.test)}</dd></div>
    </dl>
  );
}

/** @param {{playground: Playground}} props */
function LossCurve({playground}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [marked, setMarked] = useState(/** @type {import('../draw/loss-curve.js').Sample | null} */ (null));
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
  const says = marked ? `${t.epoch} ${Math.round(marked.epoch)}: ${t.train} ${shortNumber(marked.train)}, ${t.test} ${shortNumber(marked.test)}` : '';
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
