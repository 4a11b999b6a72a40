/** What a point looks like, drawn as on the map: the marker of a class, or the colour of a value. */
import {useContext, useEffect, useRef} from 'preact/hooks';

import {contextOf, inkOf} from '../../draw/surface.js';
import {drawMarker} from '../../draw/markers.js';
import {drawValue} from '../../draw/points.js';
import {Look} from '../look.jsx';

/** @param {{index?: number, value?: number, hollow?: boolean}} props index: of the class */
export function Marker({index, value = 0, hollow = false}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const look = useContext(Look);
  useEffect(() => {
    if (!canvas.current) return;
    const {context, width, height} = contextOf(canvas.current);
    const {ink, paper} = inkOf(canvas.current);
    const place = {x: width / 2, y: height / 2, radius: width * 0.32, hollow, ink, paper};
    if (index === undefined) drawValue(context, {...place, value});
    else drawMarker(context, {...place, index});
  }, [index, value, hollow, look]);
  return <canvas ref={canvas} class="marker" aria-hidden="true" />;
}
