/** A sheet to print or to put into a text: the network, what it learned, a key to both, figures, and where to open it. Light, whatever the page's theme. */
import {drawMap} from './map.js';
import {drawMarker} from './markers.js';
import {drawNetwork} from './network.js';
import {layoutNetwork, MARGINS, wantedWidth} from './network-layout.js';
import {drawValue, radiusOf} from './points.js';

/** @typedef {import('./surface.js').Ink} Ink */
/**
 * @typedef {object} Handout
 * @property {string} title @property {string} subtitle one line each, or two
 * @property {{scene: Omit<import('./network.js').Scene, 'layout'>, counts: readonly number[], columns: readonly {name: string, about: string}[],
 *   inputs: readonly string[]}} network columns: their titles
 * @property {import('./map.js').Scene | null} map null: there is no plane
 * @property {string} mapTitle
 * @property {readonly {name: string, values: readonly string[]}[]} figures for training and test
 * @property {readonly [string, string]} sets what the figures' columns are called
 * @property {{links: string, positive: string, negative: string, widest: string, test: string | null, classes: readonly string[], values: readonly {value: number, text: string}[]}} key
 *   value: −1…1 of the map's colours
 * @property {string} hint how to open it
 * @property {string | null} address short enough to be typed
 * @property {readonly (readonly boolean[])[] | null} code the same for a camera
 */

/** In units; a picture has two pixels for each, so that 24 cm on paper have 250 dots an inch. */
export const SHEET = Object.freeze({width: 1200, height: 720});
/** As in the light theme. @type {Ink} */
export const PRINT = Object.freeze({ink: '#1d2230', soft: '#5b6274', paper: '#ffffff', line: '#e4e1d8', accent: '#2c5aa0', negative: '#7f3b08', positive: '#2d004b'});
/** More points than this are put in as one picture where shapes stay shapes. */
const MOST_SHAPES = 3000;

const EDGE = 36;
const MAP = Object.freeze({left: 764, top: 134, size: 400});
const NETWORK = Object.freeze({left: EDGE, top: 134, width: 692, height: 400, titles: 40});
/** Names of inputs are so long at most, and so far from their pictures. */
const [MOST_NAME, NAME_GAP] = [150, 8];
const FOOT = 566;
const CODE = 120;

/** @param {CanvasRenderingContext2D} context @param {Handout} handout @param {string} family of its letters */
export function drawHandout(context, handout, family) {
  const pen = createPen(context, family);
  context.fillStyle = PRINT.paper;
  context.fillRect(0, 0, SHEET.width, SHEET.height);
  pen.write(handout.title, EDGE, 54, {size: 24, weight: 600});
  pen.wrap(handout.subtitle, EDGE, 82, SHEET.width - 2 * EDGE, {size: 14, color: PRINT.soft});
  drawNetworkPart(context, handout, pen, handout.map ? NETWORK.width : SHEET.width - 2 * EDGE);
  if (handout.map) drawMapPart(context, handout.map, handout.mapTitle, pen, family);
  drawKey(context, handout, pen);
  drawFigures(handout, pen);
  drawOpening(context, handout, pen);
}

/** @param {CanvasRenderingContext2D} context @param {string} family */
function createPen(context, family) {
  /** @typedef {{size?: number, weight?: number, color?: string, align?: CanvasTextAlign}} Letters */
  /** @param {Letters} letters */
  function take({size = 13, weight = 400, color = PRINT.ink, align = 'left'}) {
    context.font = `${weight} ${size}px ${family}`;
    context.fillStyle = color;
    context.textAlign = align;
    context.textBaseline = 'alphabetic';
  }
  return {
    /** @param {string} text @param {number} x @param {number} y @param {Letters} [letters] @returns {number} where it ends */
    write(text, x, y, letters = {}) {
      take(letters);
      context.fillText(text, x, y);
      return x + context.measureText(text).width;
    },
    /** @param {string} text in the usual letters */
    widthOf(text) {
      take({});
      return context.measureText(text).width;
    },
    /** As much of it as has room. @param {string} text @param {number} width */
    fitting(text, width) {
      let shown = text;
      while (shown !== '' && this.widthOf(shown === text ? text : `${shown}…`) > width) shown = shown.slice(0, -1);
      return shown === text ? text : `${shown}…`;
    },
    /** In as many lines as it takes. @param {string} text @param {number} x @param {number} y @param {number} width @param {Letters} letters @returns {number} the last line's y */
    wrap(text, x, y, width, letters) {
      take(letters);
      let [line, at] = ['', y];
      for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && context.measureText(longer).width > width) {
          context.fillText(line, x, at);
          [line, at] = [word, at + 1.4 * (letters.size ?? 13)];
        } else {
          line = longer;
        }
      }
      context.fillText(line, x, at);
      return at;
    }
  };
}

/** @typedef {ReturnType<typeof createPen>} Pen */

/** Smaller where it is deep. @param {CanvasRenderingContext2D} context @param {Handout} handout @param {Pen} pen @param {number} all the width there is */
function drawNetworkPart(context, {network: {scene, counts, columns, inputs}}, pen, all) {
  const shape = {counts, offered: 0, taken: []};
  const room = NETWORK.height - NETWORK.titles;
  const names = inputs.map((name) => pen.fitting(name, MOST_NAME));
  const aside = Math.max(0, ...names.map((name) => pen.widthOf(name) + NAME_GAP - MARGINS.left));
  const width = all - aside;
  const times = Math.min(1, width / wantedWidth(shape, room));
  const layout = layoutNetwork(shape, width / times, room / times);
  context.save();
  context.translate(NETWORK.left + aside, NETWORK.top);
  columns.forEach(({name, about}, column) => {
    const x = layout.columns[column].x * times;
    pen.write(name, x, 0, {weight: 600, align: 'center', size: times < 0.8 ? 10 : 13});
    pen.write(about, x, 17, {color: PRINT.soft, align: 'center', size: times < 0.8 ? 9 : 12});
  });
  context.translate(0, NETWORK.titles);
  context.scale(times, times);
  drawNetwork(context, {...scene, layout}, PRINT);
  layout.nodes[0].forEach(({left, y}, index) => pen.write(names[index] ?? '', left - NAME_GAP, y + 4, {align: 'right'}));
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {import('./map.js').Scene} map @param {string} title @param {Pen} pen @param {string} family */
function drawMapPart(context, map, title, pen, family) {
  const {left, top, size} = MAP;
  pen.write(title, left + size / 2, top, {weight: 600, align: 'center'});
  context.save();
  context.translate(left, top + 12);
  context.beginPath();
  context.rect(0, 0, size, size);
  context.clip();
  const single = map.points.length <= MOST_SHAPES;
  drawMap(context, {...map, points: single ? [] : map.points, font: `12px ${family}`}, {width: size, height: size, ink: PRINT});
  if (single) drawPoints(context, map, size);
  context.restore();
  context.strokeStyle = PRINT.soft;
  context.lineWidth = 1;
  context.strokeRect(left, top + 12, size, size);
}

/** One by one, as they are on the map. @param {CanvasRenderingContext2D} context @param {import('./map.js').Scene} map @param {number} size */
function drawPoints(context, map, size) {
  const {plane: {xMin, xMax, yMin, yMax}, points, task, ground} = map;
  const radius = radiusOf(map, size);
  const range = ground?.look.kind === 'values' ? ground.look.range : 1;
  for (const {x, y, target, test} of points) {
    if (test && map.showTest === false) continue;
    const place = {x: ((x - xMin) / (xMax - xMin)) * size, y: ((yMax - y) / (yMax - yMin)) * size, radius, hollow: test, ink: PRINT.ink, paper: PRINT.paper};
    if (task === 'classification') drawMarker(context, {...place, index: target});
    else drawValue(context, {...place, value: task === 'curve' ? 0 : target / range});
  }
}

/** What lines and markers mean. @param {CanvasRenderingContext2D} context @param {Handout} handout @param {Pen} pen */
function drawKey(context, {key}, pen) {
  const GAP = 22;
  let x = pen.write(key.links, EDGE, FOOT, {color: PRINT.soft}) + GAP;
  for (const [text, color, dash] of /** @type {const} */ ([[key.positive, PRINT.positive, []], [key.negative, PRINT.negative, [5, 4]]])) {
    context.strokeStyle = color;
    context.lineWidth = 3;
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(x, FOOT - 4);
    context.lineTo(x + 30, FOOT - 4);
    context.stroke();
    context.setLineDash([]);
    x = pen.write(text, x + 38, FOOT) + GAP;
  }
  pen.write(key.widest, x, FOOT);
  x = EDGE;
  let y = FOOT + 30;
  const marks = [
    ...key.classes.map((text, index) => ({text, index, value: 0, hollow: false})),
    ...key.values.map(({value, text}) => ({text, index: -1, value, hollow: false})),
    ...(key.test === null ? [] : [{text: key.test, index: key.classes.length > 0 ? 0 : -1, value: 0, hollow: true}])
  ];
  for (const {text, index, value, hollow} of marks) {
    if (x > EDGE && x + 20 + context.measureText(text).width > NETWORK.left + NETWORK.width) [x, y] = [EDGE, y + 24];
    const place = {x: x + 7, y: y - 4.5, radius: 6, hollow, ink: PRINT.ink, paper: PRINT.paper};
    if (index >= 0) drawMarker(context, {...place, index});
    else drawValue(context, {...place, value});
    x = pen.write(text, x + 20, y) + GAP;
  }
}

/** @param {Handout} handout @param {Pen} pen */
function drawFigures({figures, sets}, pen) {
  const [first, second] = [MAP.left + 164, MAP.left + 264];
  let y = FOOT + 14;
  [first, second].forEach((x, set) => pen.write(sets[set], x, y, {color: PRINT.soft, align: 'right'}));
  for (const {name, values} of figures) {
    y += 24;
    pen.write(name, MAP.left, y, {color: PRINT.soft});
    values.forEach((text, set) => pen.write(text, set === 0 ? first : second, y, {weight: 600, align: 'right'}));
  }
}

/** How this very experiment is opened. @param {CanvasRenderingContext2D} context @param {Handout} handout @param {Pen} pen */
function drawOpening(context, {hint, address, code}, pen) {
  const y = SHEET.height - (address ? 52 : 34);
  pen.write(hint, EDGE, y, {color: PRINT.soft});
  if (address) pen.write(address, EDGE, y + 20, {size: 12});
  if (!code) return;
  const cell = CODE / code.length;
  const [left, top] = [MAP.left + MAP.size - CODE, FOOT];
  context.beginPath();
  code.forEach((row, j) => row.forEach((dark, i) => dark && context.rect(left + i * cell, top + j * cell, cell, cell)));
  context.fillStyle = '#000000';
  context.fill();
}
