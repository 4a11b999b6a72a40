/** The drawn curve. Pointer, finger and arrow keys read it, and the marks on it. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {axesOf, drawChart, markAt, sampleAt} from '../../../draw/chart.js';
import {contextOf, inkOf, placeOn, sizeOf} from '../../../draw/surface.js';
import {t} from '../../../text/index.js';
import {useVisible} from '../../visible.js';
import {wordsOf} from './change-words.js';
import {sampleText, tickText, timeText} from './reading.js';

/** @typedef {import('../../../state/curve.js').Sample} Sample */

/** While training it is drawn so often and no more: it grows by a hair. */
const EVERY_MS = 100;
/** How near a mark has to be to be read. */
const REACH = 8;
/** One press of an arrow key goes this share of the way. */
const STEPS = 40;

/** @param {{playground: import('../../../playground/playground.js').Playground, reading: import('../../../draw/chart.js').Reading, name: import('./shown.js').CurveName}} props */
export function Chart({playground, reading, name}) {
  const {curve, looking, settings} = playground;
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [at, setAt] = useState(/** @type {Sample | null} */ (null));
  const [, renew] = useState({}); // what is said of it, which nobody hears while it trains
  const overlays = looking.overlays.value;

  /** @param {{width: number, height: number}} size */
  const axes = (size) => axesOf([curve.samples(), ...overlays.map(({samples}) => samples)], reading, size);

  function draw() {
    const element = canvas.current;
    if (!element) return;
    const {context, width, height} = contextOf(element);
    if (width === 0 || height === 0) return;
    drawChart(context, {samples: curve.samples(), marks: curve.marks(), overlays, reading, axes: axes({width, height}), at}, {
      ink: inkOf(element),
      font: `12px ${getComputedStyle(element).fontFamily}`,
      tickText: (value, axis) => tickText(value, axis, name),
      timeText: t.times[reading.time]
    });
  }
  const visible = useVisible(canvas);
  useEffect(() => {
    if (!visible) return;
    draw();
    let last = 0;
    const stop = playground.onFrame((frame) => {
      const now = performance.now();
      if (frame?.playing && now - last < EVERY_MS) return;
      last = now;
      draw();
      if (!frame?.playing) renew({});
    });
    const observer = new ResizeObserver(draw);
    if (canvas.current) observer.observe(canvas.current);
    return () => (stop(), observer.disconnect());
  }, [at, overlays, reading.quantity, reading.log, reading.time, name, settings.look.value, visible]);

  /** @param {PointerEvent} event */
  function onPoint(event) {
    const element = /** @type {HTMLCanvasElement} */ (canvas.current);
    const scale = axes(sizeOf(element));
    const {x} = placeOn(event);
    const mark = markAt(curve.marks(), scale, x, REACH);
    setAt(sampleAt(curve.samples(), scale, mark ? scale.x(mark) : x));
  }
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const samples = curve.samples();
    const here = at ? samples.indexOf(at) : samples.length - 1;
    const step = Math.max(1, Math.round(samples.length / STEPS));
    const next = {ArrowLeft: here - step, ArrowDown: here - step, ArrowRight: here + step, ArrowUp: here + step, Home: 0, End: samples.length - 1}[event.key];
    if (event.key === 'Escape') setAt(null);
    if (next === undefined || samples.length === 0) return;
    event.preventDefault();
    event.stopPropagation(); // an arrow elsewhere is a step of training
    setAt(samples[Math.max(0, Math.min(samples.length - 1, next))]);
  }

  const samples = curve.samples();
  const shown = at ?? samples.at(-1);
  const here = shown ? samples.indexOf(shown) : 0;
  const marks = at ? curve.marks().filter(({update}) => isBetween(update, samples[here - 1], samples[here + 1])) : [];
  const said = shown ? sampleText(shown, reading, name) : t.noCurve;
  return (
    <>
      <canvas ref={canvas} role="slider" tabIndex={0} aria-label={t.curveNames[name]} aria-description={t.curveHelps?.[name]} aria-valuemin={0} aria-valuemax={Math.max(0, samples.length - 1)}
        aria-valuenow={Math.max(0, here)} aria-valuetext={[said, ...marks.map(({changes}) => wordsOf(changes))].join('. ')}
        onPointerDown={onPoint} onPointerMove={onPoint} onPointerLeave={(event) => event.pointerType !== 'touch' && setAt(null)}
        onKeyDown={onKey} onFocus={() => renew({})} onBlur={() => setAt(null)} />
      {at && (
        <div class="chart-card" aria-hidden="true">
          <div>{said}</div>
          {overlays.map((overlay) => <Other key={overlay.name} overlay={overlay} at={at} reading={reading} name={name} />)}
          {marks.map((mark) => <div key={mark.update} class="change">{timeText(mark, reading.time)}: {wordsOf(mark.changes)}</div>)}
        </div>
      )}
    </>
  );
}

/** What another run had reached by then. @param {{overlay: import('../../../draw/chart.js').Overlay, at: Sample, reading: import('../../../draw/chart.js').Reading, name: import('./shown.js').CurveName}} props */
function Other({overlay, at, reading, name}) {
  const then = overlay.samples.findLast((sample) => (reading.time === 'epochs' ? sample.epochs <= at.epochs : sample.update <= at.update));
  return then ? <div class="quiet-text">{overlay.name}: {sampleText(then, reading, name)}</div> : null;
}

/** Whether a change was made between two samples, so that it belongs to the one between them. @param {number} update @param {Sample | undefined} before @param {Sample | undefined} after */
const isBetween = (update, before, after) => update > (before?.update ?? -1) && update < (after?.update ?? Infinity);
