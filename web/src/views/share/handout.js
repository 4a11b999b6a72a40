/** What stands on a sheet to hand out, from what is on the page; and that sheet as a picture, with the experiment inside. */
import {encode} from 'uqr';

import {drawHandout, SHEET} from '../../draw/handout.js';
import {createGround} from '../../draw/ground.js';
import {largestOf} from '../../draw/network-links.js';
import {NeuronPictures} from '../../draw/neuron-pictures.js';
import {createVector} from '../../draw/vector.js';
import {pngWith, svgWith} from '../../share/picture.js';
import {taskOf} from '../../state/experiment.js';
import {pointsOf} from '../../state/points.js';
import {outputsOf} from '../../state/targets.js';
import {fixed, percent, shortNumber, t, wholeNumber} from '../../text/index.js';
import {className, targetName, valueText} from '../data/units.js';
import {marksOf} from '../network/marks.js';
import {inputName, layerName, networkSummary} from '../network/names.js';
import {gridOf, lookOf} from '../seeing/map-picture.js';
import {ticksOf} from '../seeing/map-ticks.js';
import {classOfOutput} from '../seeing/readout.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../draw/handout.js').Handout} Handout */
/** @typedef {import('../../engine/client.js').Frame} Frame */

/** What frames have to hold. */
export const NEEDS = Object.freeze({parameters: true, metrics: true, neuronGrids: 36, outputGrid: 100, outputGridAtRest: 256});

/** Pixels for a unit. */
const RATIO = 2;
/** A longer address is not typed, and its code not read from paper. */
const MOST_CHARACTERS = 150;

/** Painted once for each answer of the network, however often it is shown and saved. */
const ground = createGround();
const pictures = new NeuronPictures();

/**
 * @param {Playground} playground @param {string | null} address of the experiment as it starts
 * @returns {Handout | null} null: its numbers are not there yet
 */
export function handoutOf({store, frame, points, looking, drawing, diagnosis}, address) {
  const experiment = store.get();
  const shown = frame.value;
  if (!shown || shown.experiment !== experiment || !shown.parameters || !shown.metrics) return null;
  const {data, layers} = experiment;
  const task = taskOf(data);
  const hasPlane = data.kind !== 'table';
  const grid = gridOf(shown, experiment);
  if (hasPlane && (!grid || !shown.neuronGrids)) return null;
  const all = pointsOf(experiment, points.value);
  const look = lookOf(experiment, all, looking.reading.value);
  const {weight, bias} = largestOf(shown.parameters);
  const short = address?.startsWith('http') && address.length <= MOST_CHARACTERS ? address : null;
  return {
    title: data.kind === 'dataset' ? `${t.title}: ${t.datasets[data.name]}` : t.title,
    subtitle: networkSummary(experiment),
    network: {
      scene: {
        numbers: shown.parameters, scale: weight || 1, biasScale: bias || 1, pictures: picturesOf(shown), drawSpare() {}, lines: task === 'curve',
        classes: classOfOutput(experiment, 0) !== null, marked: null, chosen: null, marks: marksOf(experiment, diagnosis.peek()), flow: null
      },
      counts: [data.kind === 'table' ? data.inputs : experiment.features.length, ...layers.map(({neurons}) => neurons)],
      columns: [
        {name: data.kind === 'table' ? t.inputs : t.features, about: ''},
        ...layers.map(({neurons, activation}, index) => ({name: layerName(index, layers.length), about: `${wholeNumber(neurons)} · ${t.activations[activation]}`}))
      ],
      inputs: Array.from({length: data.kind === 'table' ? data.inputs : experiment.features.length}, (_, index) => inputName(experiment, index))
    },
    map: !hasPlane || !grid ? null : {
      plane: experiment.plane, task, points: all, showTest: drawing.showTest.value, crosshair: null, ticks: ticksOf(experiment),
      ground: task === 'curve' ? null : {ground, grid, look}, curve: task === 'curve' ? grid : null
    },
    mapTitle: t.learned,
    figures: figuresOf(shown),
    sets: [t.train, t.test],
    key: {
      links: t.linksShowNames.parameters, positive: t.positive, negative: t.negative, widest: t.widest(shortNumber(Number(weight.toPrecision(2)))),
      test: all.some(({test}) => test) && drawing.showTest.value ? t.pictureTest : null,
      classes: task === 'classification' ? Array.from({length: Math.max(2, outputsOf(data))}, (_, index) => className(data, index)) : [],
      values: task === 'regression' ? [-1, 0, 1].map((value) => ({value, text: `${targetName(data)} ${valueText(data, value * look.range)}`})) : []
    },
    hint: t.pictureHint,
    address: short,
    code: short === null ? null : encode(short, {ecc: 'M', border: 0}).data
  };
}

/** @param {Frame} frame */
function picturesOf({neuronGrids, experiment}) {
  if (!neuronGrids || experiment.data.kind === 'table') return new NeuronPictures();
  const {request: {columns, rows}, values} = neuronGrids;
  const nodes = values.length / (columns * rows);
  const outputs = experiment.layers[experiment.layers.length - 1].neurons;
  pictures.show({values, columns, rows}, Array.from({length: nodes}, (_, at) => classOfOutput(experiment, at - nodes + outputs)));
  return pictures;
}

/** @param {Frame} frame @returns {Handout['figures']} */
function figuresOf({metrics, progress, experiment}) {
  if (!metrics) return [];
  const classes = taskOf(experiment.data) === 'classification';
  const score = (/** @type {import('../../engine/protocol.js').Metrics['train']} */ set) => (classes ? percent(set.accuracy) : fixed(set.rSquared, 3));
  return [
    {name: t.lossFigure, values: [fixed(metrics.train.loss, 4), fixed(metrics.test.loss, 4)]},
    {name: classes ? t.accuracy : t.rSquared, values: [score(metrics.train), score(metrics.test)]},
    {name: t.epochCount, values: [wholeNumber(progress.epoch)]},
    {name: t.updateCount, values: [wholeNumber(progress.update)]}
  ];
}

/** @param {Handout} handout @param {number} ratio pixels for a unit */
function painted(handout, ratio) {
  const canvas = new OffscreenCanvas(SHEET.width * ratio, SHEET.height * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (canvas.getContext('2d')));
  context.scale(ratio, ratio);
  drawHandout(context, handout, FAMILY);
  return canvas;
}

/** What the reader's system has. */
const FAMILY = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';

/** @param {Handout} handout */
export const previewOf = (handout) => painted(handout, 1).convertToBlob();

/** @param {Handout} handout @param {string} state what is put inside @returns {Promise<Uint8Array>} */
export async function asPng(handout, state) {
  const blob = await painted(handout, RATIO).convertToBlob();
  return pngWith(new Uint8Array(await blob.arrayBuffer()), state);
}

/** @param {Handout} handout @param {string} state what is put inside @returns {Promise<string>} */
export async function asSvg(handout, state) {
  const {context, finish} = createVector({...SHEET, title: handout.title}, {measure, copy});
  drawHandout(context, handout, FAMILY);
  return svgWith(await finish(), state);
}

/** @param {string} font @param {string} text */
function measure(font, text) {
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(1, 1).getContext('2d'));
  context.font = font;
  return context.measureText(text).width;
}

/** A part of what is painted, as an address that holds it: copied at once, as it may be painted over. @param {CanvasImageSource} source @param {number[]} box */
function copy(source, [left, top, width, height]) {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(source, left, top, width, height, 0, 0, width, height);
  return canvas.convertToBlob().then((blob) => new Promise((/** @type {(address: string) => void} */ resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  }));
}

