/**
 * A canvas context that writes an SVG: what the drawings here use of one, no more. Lines, shapes and words stay what they are;
 * what is painted pixel by pixel is put in as pictures.
 */

/** @typedef {ReturnType<typeof initial>} State */
/**
 * What of a real canvas is needed: how long a text is, and a part of a picture as an address that holds it.
 * @typedef {{measure: (font: string, text: string) => number, copy: (source: CanvasImageSource, box: number[]) => Promise<string>}} Helpers
 */

const initial = () => ({
  left: 0, top: 0, times: 1, dash: /** @type {readonly number[]} */ ([]), clips: 0, ...LOOK
});
const LOOK = {
  fillStyle: '#000000', strokeStyle: '#000000', lineWidth: 1, globalAlpha: 1, font: '10px sans-serif', textAlign: 'start', textBaseline: 'alphabetic',
  lineJoin: 'miter', lineCap: 'butt', lineDashOffset: 0, imageSmoothingEnabled: true
};
const SETTINGS = /** @type {(keyof typeof LOOK)[]} */ (Object.keys(LOOK));

/** How far below its anchor a text's base line is, in its size, as browsers have it nearly. */
const DROPS = /** @type {Record<string, number>} */ ({top: 0.8, hanging: 0.8, middle: 0.35, alphabetic: 0, bottom: -0.2});
const ANCHORS = /** @type {Record<string, string>} */ ({start: 'start', left: 'start', center: 'middle', right: 'end', end: 'end'});

const round = (/** @type {number} */ value) => String(Math.round(value * 100) / 100);
const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {Record<string, string | number | null>} attributes null: left out */
const written = (attributes) =>
  Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : ` ${name}="${typeof value === 'number' ? round(value) : escaped(value)}"`)).join('');

/**
 * @param {{width: number, height: number, title: string}} sheet @param {Helpers} helpers
 * @returns {{context: CanvasRenderingContext2D, finish: () => Promise<string>}} finish: the SVG, once its pictures are there
 */
export function createVector({width, height, title}, {measure, copy}) {
  const parts = /** @type {(string | Promise<string>)[]} */ ([]);
  const saved = /** @type {State[]} */ ([]);
  let path = '';
  let start = /** @type {number[] | null} */ (null); // of the path's last part
  let clips = 0;
  const state = initial();

  const put = (/** @type {string} */ name, /** @type {Record<string, string | number | null>} */ attributes) => parts.push(`<${name}${written(attributes)}/>`);
  const x = (/** @type {number} */ value) => state.left + value * state.times;
  const y = (/** @type {number} */ value) => state.top + value * state.times;
  const place = (/** @type {number} */ px, /** @type {number} */ py) => `${round(x(px))} ${round(y(py))}`;
  const stroked = () => ({
    fill: 'none', ...painted('stroke', state.strokeStyle), 'stroke-width': state.lineWidth * state.times,
    'stroke-linejoin': state.lineJoin === 'miter' ? null : state.lineJoin, 'stroke-linecap': state.lineCap === 'butt' ? null : state.lineCap,
    'stroke-dasharray': state.dash.length > 0 ? state.dash.map((part) => round(part * state.times)).join(' ') : null,
    'stroke-dashoffset': state.dash.length > 0 && state.lineDashOffset !== 0 ? state.lineDashOffset * state.times : null
  });
  const filled = () => painted('fill', state.fillStyle);
  /** A colour, and how much of it is seen: as two, which every program reads. @param {'fill' | 'stroke'} what @param {string} color */
  function painted(what, color) {
    const [, rgb, share] = /^rgba\((.*),\s*([\d.]+)\)$/.exec(color) ?? [];
    const seen = Number(share ?? 1) * state.globalAlpha;
    return {[what]: rgb ? `rgb(${rgb})` : color, [`${what}-opacity`]: seen === 1 ? null : seen};
  }

  /** @param {string} text @param {number} px @param {number} py @param {Record<string, string | number | null>} look */
  function write(text, px, py, look) {
    const [, style = '', size = '10', family = 'sans-serif'] = /^(.*?)\s*([\d.]+)px(?:\/\S+)?\s+(.*)$/.exec(state.font) ?? [];
    const drop = (DROPS[state.textBaseline] ?? 0) * Number(size);
    const weight = /\b(bold|\d{3})\b/.exec(style)?.[1] ?? null;
    const attributes = {x: x(px), y: y(py + drop), 'font-family': family, 'font-size': Number(size) * state.times, 'font-weight': weight, 'text-anchor': ANCHORS[state.textAlign], ...look};
    parts.push(`<text${written(attributes)}>${escaped(text)}</text>`);
  }

  const context = {
    canvas: {width: 2 * width, height: 2 * height}, // what is painted for it has two pixels for one unit
    getTransform: () => ({a: 2}),
    save: () => void saved.push({...state, clips}),
    restore() {
      const before = saved.pop();
      if (!before) return;
      for (; clips > before.clips; clips -= 1) parts.push('</g>');
      Object.assign(state, before);
    },
    translate: (/** @type {number} */ dx, /** @type {number} */ dy) => void Object.assign(state, {left: x(dx), top: y(dy)}),
    scale: (/** @type {number} */ times) => void (state.times *= times),
    setLineDash: (/** @type {readonly number[]} */ dash) => void (state.dash = [...dash]),

    beginPath() {
      path = '';
      start = null;
    },
    moveTo(/** @type {number} */ px, /** @type {number} */ py) {
      path += `M${place(px, py)}`;
      start = [px, py];
    },
    lineTo(/** @type {number} */ px, /** @type {number} */ py) {
      if (start === null) return context.moveTo(px, py);
      path += `L${place(px, py)}`;
    },
    bezierCurveTo(/** @type {number} */ x1, /** @type {number} */ y1, /** @type {number} */ x2, /** @type {number} */ y2, /** @type {number} */ x3, /** @type {number} */ y3) {
      if (start === null) context.moveTo(x1, y1);
      path += `C${place(x1, y1)} ${place(x2, y2)} ${place(x3, y3)}`;
    },
    closePath: () => void (path += start === null ? '' : 'Z'),
    rect(/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ w, /** @type {number} */ h) {
      path += `M${place(px, py)}H${round(x(px + w))}V${round(y(py + h))}H${round(x(px))}Z`;
      start = [px, py];
    },
    roundRect(/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ w, /** @type {number} */ h, /** @type {number} */ radius = 0) {
      if (radius === 0) return context.rect(px, py, w, h);
      const corner = (/** @type {number} */ toX, /** @type {number} */ toY) => `A${round(radius * state.times)} ${round(radius * state.times)} 0 0 1 ${place(toX, toY)}`;
      path += `M${place(px + radius, py)}H${round(x(px + w - radius))}${corner(px + w, py + radius)}V${round(y(py + h - radius))}${corner(px + w - radius, py + h)}`
        + `H${round(x(px + radius))}${corner(px, py + h - radius)}V${round(y(py + radius))}${corner(px + radius, py)}Z`;
      start = [px + radius, py];
    },
    /** From one angle to another, with the clock. */
    arc(/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ radius, /** @type {number} */ from, /** @type {number} */ to) {
      const on = (/** @type {number} */ angle) => /** @type {[number, number]} */ ([px + radius * Math.cos(angle), py + radius * Math.sin(angle)]);
      const turn = to - from >= 2 * Math.PI ? 2 * Math.PI : (((to - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
      const r = round(radius * state.times);
      if (start === null) context.moveTo(...on(from));
      else context.lineTo(...on(from));
      for (const half of [turn / 2, turn]) path += `A${r} ${r} 0 0 1 ${place(...on(from + half))}`;
    },
    fill: () => void put('path', {d: path, ...filled()}),
    stroke: () => void put('path', {d: path, ...stroked()}),
    clip() {
      const id = `clip-${parts.length}`;
      parts.push(`<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">`);
      clips += 1;
    },
    fillRect: (/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ w, /** @type {number} */ h) =>
      void put('rect', {x: x(px), y: y(py), width: w * state.times, height: h * state.times, ...filled()}),
    strokeRect: (/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ w, /** @type {number} */ h) =>
      void put('rect', {x: x(px), y: y(py), width: w * state.times, height: h * state.times, ...stroked()}),
    clearRect() {}, // nothing was there before
    fillText: (/** @type {string} */ text, /** @type {number} */ px, /** @type {number} */ py) => write(text, px, py, filled()),
    strokeText: (/** @type {string} */ text, /** @type {number} */ px, /** @type {number} */ py) => write(text, px, py, {...stroked(), 'stroke-dasharray': null}),
    measureText: (/** @type {string} */ text) => ({width: measure(state.font, text)}),

    /** @param {CanvasImageSource & {width: number, height: number}} source @param {number[]} boxes the source's part, if wanted, and where it goes */
    drawImage(source, ...boxes) {
      const from = boxes.length > 4 ? boxes.slice(0, 4) : [0, 0, source.width, source.height];
      const [left, top, w, h] = boxes.slice(-4);
      const attributes = written({
        x: x(left), y: y(top), width: w * state.times, height: h * state.times, preserveAspectRatio: 'none', opacity: state.globalAlpha === 1 ? null : state.globalAlpha,
        'image-rendering': state.imageSmoothingEnabled ? null : 'pixelated'
      });
      parts.push(copy(source, from).then((address) => `<image${attributes} href="${address}"/>`));
    }
  };
  for (const name of SETTINGS) {
    const set = (/** @type {never} */ value) => {
      state[name] = value;
    };
    Object.defineProperty(context, name, {get: () => state[name], set});
  }
  return {
    context: /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (context)),
    async finish() {
      const all = await Promise.all(parts);
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${escaped(title)}</title>${all.join('')}</svg>`;
    }
  };
}
