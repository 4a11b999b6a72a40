/** What a point looks like, drawn as on the map: the marker of a class, or the colour of a value. */
import {useEffect, useRef} from 'preact/hooks';

import {contextOf, inkOf} from '../../draw/surface.js';
import {drawMarker} from '../../draw/markers.js';
import {drawValue} from '../../draw/points.js';

/** @param {{index?: number, value?: number, hollow?: boolean}} props index: of the class */
export function Marker({index, value = 0, hollow = false}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  useEffect(() => {
    if (!canvas.current) return;
    const {context, width, height} = contextOf(canvas.current);
    const {ink, paper} = inkOf(canvas.current);
    const look = {x: width / 2, y: height / 2, radius: width * 0.32, hollow, ink, paper};
    if (index === undefined) drawValue(context, {...look, value});
    else drawMarker(context, {...look, index});
  }, [index, value, hollow]);
  return <canvas ref={canvas} class="marker" aria-hidden="true" />;
}
