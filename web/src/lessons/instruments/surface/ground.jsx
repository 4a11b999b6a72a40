/** The heights of a surface, and their picture under whatever is drawn on it. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawContours} from '../../../draw/contours.js';
import {contextOf, inkOf, units} from '../../../draw/surface.js';
import {shortNumber} from '../../../text/index.js';
import {VARIABLES} from '../surface.js';

/** @typedef {{heights: import('../../../draw/contours.js').Heights, steepest: number}} Ground `steepest`: the longest gradient in it */

const CELLS = 96;

/** The heights over the plane, asked for when the function or the range is another one. @param {{f: string, range: readonly [number, number]}} state @param {import('../../instrument.js').Ask} ask @returns {Ground | null} */
export function useGround({f, range}, ask) {
  const [ground, setGround] = useState(/** @type {Ground | null} */ (null));
  useEffect(() => {
    let wanted = true;
    const [from, to] = range;
    ask.functions.surface({text: f, variables: [...VARIABLES], along: ['x', 'y'], xMin: from, xMax: to, yMin: from, yMax: to, columns: CELLS, rows: CELLS, gradients: true}).then((answer) => {
      if (!wanted || 'problem' in answer) return; // the problem stands beside the field
      const {values, gradients = new Float64Array()} = answer;
      let steepest = 0;
      for (let i = 0; i < gradients.length; i += 2) {
        const length = Math.hypot(gradients[i], gradients[i + 1]);
        if (Number.isFinite(length)) steepest = Math.max(steepest, length);
      }
      setGround({heights: {values, columns: CELLS, rows: CELLS}, steepest});
    }, () => {}); // the reading of the point fails as well, and says so
    return () => void (wanted = false);
  }, [f, ...range]);
  return ground;
}

/** @param {{ground: Ground | null, inner: import('../slope/scale.js').Scale['inner'], look: string}} props */
export function Contours({ground, inner, look}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [across, up] = [inner.right - inner.left, inner.bottom - inner.top];
  useEffect(() => {
    if (!canvas.current?.clientWidth || !ground) return;
    const {context, width, height} = contextOf(canvas.current);
    const font = `12px ${getComputedStyle(canvas.current).fontFamily}`;
    drawContours(context, ground.heights, {left: 0, top: 0, width, height}, {ink: inkOf(canvas.current), font, say: shortNumber});
  }, [ground, across, up, look]);
  return <canvas ref={canvas} aria-hidden="true" style={{left: units(inner.left), top: units(inner.top), width: units(across), height: units(up)}} />;
}
