/** The part of the plane that is seen: what lies in it, and what would show every point. */
import {nice} from 'd3-array';

import {datasetInfo} from './datasets.js';
import {isInside} from './points.js';
import {asStored, inUnits} from './scale.js';
import {DEFAULT_PLANE} from './vocabulary.js';

/** @typedef {import('./vocabulary.js').Box} Box */
/** @typedef {import('./points.js').Point} Point */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./experiment.js').Experiment['data']} Data */

/** How far an edge may be from zero, and two edges from each other at least. */
export const MOST_EDGE = 1e9;
export const LEAST_WIDTH = 1e-6;
/** Left free around the points, as a share of what they take up. */
const MARGIN = 0.06;

/** Whether the points stay where they are when the plane changes: most built-in sets are drawn over it. @param {Data} data */
export const staysPut = (data) => data.kind !== 'dataset' || datasetInfo(data.name).plane !== null;

/** A plane within the limits: as much of it as there may be. @param {Box} plane @returns {Box} */
export function allowedPlane({xMin, xMax, yMin, yMax}) {
  const [left, right] = allowedEdges(xMin, xMax);
  const [bottom, top] = allowedEdges(yMin, yMax);
  return {xMin: left, xMax: right, yMin: bottom, yMax: top};
}

/** @param {number} low @param {number} high */
function allowedEdges(low, high) {
  const from = Math.min(MOST_EDGE - 1, Math.max(-MOST_EDGE, low));
  const to = Math.min(MOST_EDGE, Math.max(1 - MOST_EDGE, high));
  return to - from >= LEAST_WIDTH ? [from, to] : [from, from + 1];
}

/** The plane with round edges that shows every point. @param {readonly Point[]} points @param {(axis: 'x' | 'y') => Scale} scaleOf round in its units */
export function planeAround(points, scaleOf = () => undefined) {
  if (points.length === 0) return DEFAULT_PLANE;
  const [xMin, xMax] = edgesAround(points.map(({x}) => x), scaleOf('x'));
  const [yMin, yMax] = edgesAround(points.map(({y}) => y), scaleOf('y'));
  return allowedPlane({xMin, xMax, yMin, yMax});
}

/** @param {readonly number[]} values @param {Scale} scale */
function edgesAround(values, scale) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, inUnits(scale, value));
    high = Math.max(high, inUnits(scale, value));
  }
  const margin = MARGIN * (high - low) || Math.max(1, Math.abs(low));
  return nice(low - margin, high + margin, 12).map((edge) => asStored(scale, edge));
}

/** How many points cannot be seen. @param {readonly Point[]} points @param {Box} plane */
export const countOutside = (points, plane) => points.reduce((sum, point) => sum + Number(!isInside(point, plane)), 0);
