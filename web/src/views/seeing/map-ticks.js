/** Which numbers stand at the map's edges: round ones in the units of the data. */
import {ticks} from 'd3-array';

import {asStored, inUnits, scaleAlong} from '../../state/scale.js';
import {shortNumber} from '../../text/index.js';

/** About so many along each axis. */
const COUNT = 5;

/** @param {import('../../state/experiment.js').Experiment} experiment @returns {import('../../draw/map-ticks.js').Ticks} */
export function ticksOf({plane, data}) {
  return {x: along('x', plane.xMin, plane.xMax), y: along('y', plane.yMin, plane.yMax)};

  /** @param {'x' | 'y'} axis @param {number} min @param {number} max */
  function along(axis, min, max) {
    const scale = scaleAlong(data, axis);
    return ticks(inUnits(scale, min), inUnits(scale, max), COUNT).map((number) => ({at: asStored(scale, number), text: shortNumber(number)}));
  }
}
