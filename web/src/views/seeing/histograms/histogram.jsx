/** A histogram to read: a pointer or the arrow keys say what is in a bar. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawHistogram} from '../../../draw/histogram.js';
import {contextOf, inkOf} from '../../../draw/surface.js';

/**
 * `top`: the count at full height, so that several can share it. `sayBar`: a bar in words.
 * @param {{label: string, counts: ArrayLike<number>, low: number, high: number, top: number,
 *   sayBar: (from: number, to: number, count: number) => string, onSay: (text: string, byKey: boolean) => void}} props
 */
export function Histogram({label, counts, low, high, top, sayBar, onSay}) {
  const byKey = useRef(false);
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [marked, setMarked] = useState(/** @type {number | null} */ (null));
  const bins = counts.length;
  function draw() {
    if (!canvas.current?.clientWidth) return;
    const {context, width, height} = contextOf(canvas.current);
    drawHistogram(context, {counts, low, high, top, marked}, {width, height, ink: inkOf(canvas.current)});
  }
  useEffect(draw);
  useEffect(() => {
    const observer = new ResizeObserver(draw);
    if (canvas.current) observer.observe(canvas.current);
    return () => observer.disconnect();
  }, []);

  const at = (/** @type {number} */ bin) => low + (bin / bins) * (high - low);
  const says = marked === null ? '' : sayBar(at(marked), at(marked + 1), counts[marked]);
  useEffect(() => onSay(says, byKey.current), [says]);

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const from = marked ?? -1;
    const to = {ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: bins - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    byKey.current = true;
    setMarked(Math.max(0, Math.min(bins - 1, to)));
  }
  return (
    <canvas ref={canvas} class="histogram" role="img" tabIndex={0} aria-label={says ? `${label}. ${says}` : label} onKeyDown={onKey}
      onPointerMove={(event) => {
        byKey.current = false;
        setMarked(Math.max(0, Math.min(bins - 1, Math.floor((event.offsetX / event.currentTarget.clientWidth) * bins))));
      }}
      onPointerLeave={() => setMarked(null)} onBlur={() => setMarked(null)} />
  );
}
