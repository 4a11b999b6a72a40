/**
 * The canvas of the network: asks for what it shows, and draws when something is new. While it cannot be seen it asks for
 * nothing.
 */
import {effect} from '@preact/signals';

import {drawNetwork} from '../../draw/network.js';
import {largestOf} from '../../draw/network-links.js';
import {NeuronPictures} from '../../draw/neuron-pictures.js';
import {drawSpareFeature} from '../../draw/spare-feature.js';
import {contextOf, inkOf} from '../../draw/surface.js';
import {taskOf} from '../../state/experiment.js';
import {classOfOutput} from '../seeing/readout.js';
import {offeredFeatures} from './names.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../engine/client.js').Frame} Frame */
/** @typedef {import('../../draw/network-layout.js').Layout} Layout */
/** @typedef {import('../../draw/network-layout.js').Node} Node */
/** @typedef {ReturnType<typeof createNetworkCanvas>} NetworkCanvas */
/**
 * @typedef {object} Looks
 * @property {Layout} layout
 * @property {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace | null} marked a link or bias being read
 * @property {Node | null} chosen a node whose links stand out
 * @property {readonly import('../../draw/network-marks.js').Mark[]} marks
 * @property {boolean} visible
 */

/** Cells of a picture along each side: of a neuron, of one in a bundle, and of a line. */
const CELLS = Object.freeze({alone: 18, bundled: 12, line: 36});
/** Weights smaller than this are not drawn at full width, however small all are. */
const WIDEST_WEIGHT = 1;
/** While training, the widest link's size shrinks by no more than this from frame to frame, so that nothing flickers. */
const CALM = 0.97;
const NO_PICTURES = new NeuronPictures();
/** Dashes move so far with an update, and no faster than so far a second. */
const FLOW = Object.freeze({anUpdate: 4, aSecond: 90});

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Playground} playground
 * @param {(size: number) => void} onScale told the size that is drawn widest
 */
export function createNetworkCanvas(canvas, playground, onScale) {
  const {experiment, frame, playing, settings} = playground;
  const {linksShow} = playground;
  const pictures = new NeuronPictures();
  let looks = /** @type {Looks | null} */ (null);
  let stopNeeding = () => {};
  let pictured = /** @type {Pick<Frame, 'neuronGrids' | 'experiment'> | null} */ (null); // whose pictures are shown
  let [scale, biasScale] = [0, 0];
  let flow = 0;
  let last = {update: 0, at: 0};
  let drawing = false; // a drawing is due
  let other = false; // while training every other frame is drawn: the map has more to show of each

  const isLine = () => taskOf(experiment.peek().data) === 'curve';

  /** Says what frames should hold from now on. */
  function need() {
    stopNeeding();
    stopNeeding = () => {};
    if (!looks?.visible) return;
    const bundled = looks.layout.columns.some((column) => column.bundled);
    const neuronGrids = isLine() ? CELLS.line : bundled ? CELLS.bundled : CELLS.alone;
    stopNeeding = playground.needs.add({[linksShow.peek()]: true, neuronGrids});
  }

  /** @param {Frame | null} shown */
  function onFrame(shown) {
    if (!shown || !looks?.visible) return;
    if (shown.neuronGrids && (shown.neuronGrids !== pictured?.neuronGrids || shown.experiment !== pictured.experiment)) {
      takePictures(shown, shown.neuronGrids);
    }
    measure(shown);
    other = !other;
    if (!shown.playing || other) draw();
  }

  /** @param {Frame} shown @param {NonNullable<Frame['neuronGrids']>} grids */
  function takePictures(shown, {request, values}) {
    const nodes = values.length / (request.columns * request.rows);
    const outputs = shown.experiment.layers[shown.experiment.layers.length - 1].neurons;
    const classes = Array.from({length: nodes}, (_, at) => classOfOutput(shown.experiment, at - nodes + outputs));
    pictures.show({values, columns: request.columns, rows: request.rows}, classes);
    pictured = {neuronGrids: shown.neuronGrids, experiment: shown.experiment};
  }

  /** How wide things are, and how far dashes have moved. @param {Frame} shown */
  function measure(shown) {
    const now = performance.now();
    const {weight, bias} = largestOf(shown[linksShow.peek()] ?? []);
    const least = linksShow.peek() === 'parameters' ? WIDEST_WEIGHT : 1e-12;
    const calm = shown.playing ? CALM : 0;
    scale = Math.max(weight, least, calm * scale);
    biasScale = Math.max(bias, least, calm * biasScale);
    const updates = Math.max(0, shown.progress.update - last.update);
    if (shown.playing) flow += Math.min(FLOW.anUpdate * updates, (FLOW.aSecond * (now - last.at)) / 1000);
    last = {update: shown.progress.update, at: now};
    onScale(scale);
  }

  function draw() {
    drawing = false;
    if (!looks || canvas.clientWidth === 0) return;
    const shown = frame.peek();
    const now = experiment.peek();
    const offered = offeredFeatures(now);
    const {layout} = looks;
    const fit = now.data.kind !== 'table' && pictures.count === layout.nodes.flat().length;
    const {context} = contextOf(canvas);
    drawNetwork(context, {
      ...looks,
      numbers: shown?.[linksShow.peek()] ?? [],
      scale: scale || 1,
      biasScale: biasScale || 1,
      pictures: fit ? pictures : NO_PICTURES,
      drawSpare(to, node, left, top, size) {
        const feature = offered[node.slot];
        if (feature) drawSpareFeature(to, feature, now.plane, isLine(), {left, top, size}); // the layout may still be that of another task
      },
      lines: isLine(),
      classes: classOfOutput(now, 0) !== null,
      flow: playing.peek() && !settings.still.peek() ? flow : null
    }, inkOf(canvas));
  }

  /** Draws before the screen is next shown. */
  function schedule() {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(draw);
  }

  const stops = [
    playground.onFrame(onFrame),
    effect(() => {
      void linksShow.value;
      scale = biasScale = 0;
      need();
    }),
    () => stopNeeding()
  ];

  return {
    /** @param {Looks} next */
    show(next) {
      const another = next.layout !== looks?.layout || next.visible !== looks.visible;
      looks = next;
      if (another) need();
      schedule();
    },
    destroy() {
      stops.forEach((stop) => stop());
    }
  };
}
