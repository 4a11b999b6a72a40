/** The map's picture: drawn with every frame, every change of the experiment and every change of size. */
import {useEffect, useMemo} from 'preact/hooks';

import {createGround} from '../../draw/ground.js';
import {drawMap} from '../../draw/map.js';
import {NeuronPictures} from '../../draw/neuron-pictures.js';
import {contextOf, inkOf} from '../../draw/surface.js';
import {taskOf} from '../../state/experiment.js';
import {pointsOf} from '../../state/points.js';
import {rangeOf} from '../../state/value-range.js';
import {ticksOf} from './map-ticks.js';
import {useVisible} from '../visible.js';
import {mistakesOf, usePredictions} from './predictions.js';
import {classOfOutput, shareScale} from './readout.js';

/** @typedef {import('./map-view.jsx').Place} Place */
/** @typedef {import('../../draw/map.js').Point} Point */
/** @typedef {import('../../state/experiment.js').Experiment} Experiment */

/** Cells of the map along each side, while training and at rest. */
const MAP_CELLS = {outputGrid: 100, outputGridAtRest: 256};

/**
 * @param {import('../../playground/playground.js').Playground} playground
 * @param {{current: HTMLCanvasElement | null}} canvas @param {{current: Place | null}} crosshair
 * @param {import('../../playground/pointing.js').Pointing | undefined} pointing
 * @returns {() => void} draws it at once
 */
export function useMapPicture(playground, canvas, crosshair, pointing) {
  const {store, frame, points, looking, drawing, probe, shownShares, shownNeuron, shownGrid} = playground;
  const ground = useMemo(createGround, []);
  const alone = useMemo(() => new NeuronPictures(), []);

  /** The picture of the neuron a person looks at in the network. @param {Experiment} trained */
  function neuronShown(trained) {
    const [place, grid] = [shownNeuron.peek(), shownGrid.peek()];
    if (!place || !grid) return null;
    alone.show(grid, [place.column === trained.layers.length ? classOfOutput(trained, place.index) : null]);
    return alone;
  }

  function draw() {
    const element = canvas.current;
    if (!element) return;
    const now = store.get();
    const {context, width, height} = contextOf(element);
    const task = taskOf(now.data);
    const all = pointsOf(now, points.value);
    const grid = gridOf(frame.value, now);
    const neuron = shownGrid.peek();
    const trained = frame.value?.experiment ?? now;
    drawMap(context, {
      plane: now.plane,
      task,
      ground: grid && task !== 'curve' ? {ground, grid, look: lookOf(trained, all, looking.reading.value)} : null,
      neuron: task === 'curve' ? null : neuronShown(trained),
      curve: task !== 'curve' ? null : neuron ? {...neuron, outputs: 1} : grid,
      shares: task === 'curve' && shownShares.shares.value ? {shares: shownShares.shares.value, marked: shownShares.marked.value} : null,
      points: all,
      residuals: residuals(all, task),
      showTest: drawing.showTest.value,
      selected: drawing.selection.value,
      band: pointing?.band() ?? null,
      mistakes: mistakes(all),
      crosshair: crosshair.current,
      rings: playground.inspecting.rings.value,
      pin: probe.pinned.value,
      ticks: ticksOf(now),
      font: `12px ${getComputedStyle(element).fontFamily}`
    }, {width, height, ink: inkOf(element)});
  }
  const classes = taskOf(playground.experiment.value.data) === 'classification';
  const predictions = usePredictions(playground, classes ? looking.mistakes.value : looking.residuals.value, () => draw());
  /** The predictions, if they are of these points. @param {readonly Point[]} all */
  function predicted(all) {
    const latest = predictions.current;
    return latest && latest.set === points.value && all.length === latest.set.test.length ? latest : null;
  }
  const isShown = (/** @type {Point} */ {test}) => drawing.showTest.value || !test;
  /** @param {readonly Point[]} all */
  function mistakes(all) {
    const latest = predicted(all);
    if (!latest || taskOf(latest.experiment.data) !== 'classification') return [];
    return mistakesOf(latest).map((index) => all[index]).filter(isShown);
  }
  /** @param {readonly Point[]} all @param {import('../../state/vocabulary.js').Task} task */
  function residuals(all, task) {
    const latest = predicted(all);
    if (!latest || task === 'classification' || latest.outputs !== 1) return [];
    const unit = task === 'curve' ? 1 : rangeOf(all.map(({target}) => target));
    return all.map((point, i) => ({...point, off: (point.target - latest.values[i]) / unit})).filter(isShown);
  }
  const {shares, marked} = shownShares;
  useEffect(draw, [looking.reading.value, shares.value, marked.value]);
  const visible = useVisible(canvas);
  useEffect(() => {
    if (!visible) return;
    draw();
    const stopNeeding = playground.needs.add(MAP_CELLS);
    const stop = playground.onFrame(draw);
    const observer = new ResizeObserver(draw);
    if (canvas.current) observer.observe(canvas.current);
    const stopShowing = shownGrid.subscribe(draw);
    return () => (stopNeeding(), stop(), stopShowing(), observer.disconnect());
  }, [visible]);
  return draw;
}

/**
 * The map's numbers, if they belong to what is on the screen.
 * @param {import('../../engine/client.js').Frame | null} frame @param {Experiment} experiment
 * @returns {import('../../draw/ground.js').Grid | null}
 */
export function gridOf(frame, {plane}) {
  const grid = frame?.outputGrid;
  if (!grid || frame.experiment.data.kind === 'table' || !sameBox(grid.request, plane)) return null;
  const {columns, rows} = grid.request;
  return {values: grid.values, columns, rows, outputs: grid.values.length / (columns * rows)};
}

/**
 * How its numbers are read.
 * @param {Experiment} trained @param {readonly Point[]} points @param {import('../../draw/ground.js').Reading} reading
 * @returns {import('../../draw/ground.js').Look}
 */
export function lookOf(trained, points, reading) {
  const classes = taskOf(trained.data) === 'classification';
  return {reading, kind: classes ? 'classes' : 'values', share: shareScale(trained), range: classes ? 1 : rangeOf(points.map(({target}) => target))};
}

/** @param {import('../../engine/protocol.js').GridRequest} a @param {import('../../draw/map.js').Box} b */
const sameBox = (a, b) => a.xMin === b.xMin && a.xMax === b.xMax && a.yMin === b.yMin && a.yMax === b.yMax;
