/** The map's picture: drawn with every frame, every change of the experiment and every change of size. */
import {useEffect} from 'preact/hooks';

import {drawMap} from '../../draw/map.js';
import {contextOf, inkOf} from '../../draw/surface.js';
import {taskOf} from '../../state/experiment.js';
import {pointsOf} from '../../state/points.js';
import {shareOfOutput} from './readout.js';

/** @typedef {import('./map-view.jsx').Place} Place */

/** Cells of the map along each side, while training and at rest. */
const MAP_CELLS = {outputGrid: 100, outputGridAtRest: 256};

/**
 * @param {import('../../playground/playground.js').Playground} playground
 * @param {{current: HTMLCanvasElement | null}} canvas @param {{current: Place | null}} crosshair
 * @returns {() => void} draws it at once
 */
export function useMapPicture(playground, canvas, crosshair) {
  const {store, frame, points} = playground;

  function draw() {
    const element = canvas.current;
    if (!element) return;
    const now = store.get();
    const grid = frame.value?.outputGrid;
    const {context, width, height} = contextOf(element);
    const cells = grid ? grid.request.columns * grid.request.rows : 1;
    const current = grid && sameBox(grid.request, now.plane) && frame.value?.experiment.data.kind !== 'table';
    drawMap(context, {
      plane: now.plane,
      task: taskOf(now.data),
      grid: current ? {values: grid.values, columns: grid.request.columns, rows: grid.request.rows, outputs: grid.values.length / cells} : null,
      shareOf: shareOfOutput(now),
      points: pointsOf(now, points.value),
      crosshair: crosshair.current
    }, {width, height, ink: inkOf(element)});
  }
  useEffect(() => {
    const stopNeeding = playground.needs.add(MAP_CELLS);
    const stop = playground.onFrame(draw);
    const observer = new ResizeObserver(draw);
    if (canvas.current) observer.observe(canvas.current);
    return () => (stopNeeding(), stop(), observer.disconnect());
  }, []);
  return draw;
}

/** @param {import('../../engine/protocol.js').GridRequest} a @param {import('../../draw/map.js').Box} b */
const sameBox = (a, b) => a.xMin === b.xMin && a.xMax === b.xMax && a.yMin === b.yMin && a.yMax === b.yMax;
