/** Where everything in the drawing of a network stands. */

/** @typedef {ReturnType<typeof layoutNetwork>} Layout */
/**
 * What is laid out: how many nodes each column has, inputs first. `offered`: the features to choose from, of which those
 * with a place in `taken` are the inputs; without them the inputs are what they are.
 * @typedef {{counts: readonly number[], offered: number, taken: readonly number[]}} Shape
 */
/**
 * One input or neuron, by its middle. `slot`: its place in the column; `index`: which input or neuron it is, −1 for a feature
 * that is off. Around it nothing else stands within a square of `room`. Links arrive at (`left`, `port`) and leave at
 * (`right`, `port`).
 * @typedef {{column: number, slot: number, index: number, x: number, y: number, size: number, room: number, left: number,
 *   right: number, port: number}} Node
 */
/** A column as a whole. @typedef {{x: number, width: number, bundled: boolean}} Column */

/** More neurons than this are drawn as a bundle: a block of small maps. */
export const READABLE = 12;
/** Neurons are at least so large, and grow where there is room. */
const [SMALLEST, LARGEST] = [36, 56];
/** From map to map in a bundle: what can still be hit, and the most for two maps beside each other, for three, and for more. */
const BUNDLE_PITCH = 26;
const bundleLargest = (/** @type {number} */ across) => (across === 2 ? 40 : across === 3 ? 32 : BUNDLE_PITCH);
/** What the titles above two neighbouring columns need, and what links need between their edges. */
const [BETWEEN_MIDDLES, BETWEEN_EDGES] = [96, 46];
/** Left of the first column stand the names of the inputs; right of the last the classes' markers. */
export const MARGINS = Object.freeze({left: 56, right: 40});

/** Above the first and below the last neuron: for what stands at their corners. */
const EDGE = 7;

/** @param {Shape} shape @param {number} all the height of the drawing */
function columnsOf({counts, offered}, all) {
  const height = Math.max(1, all - 2 * EDGE);
  const rows = Math.max(offered, ...counts.filter((count) => count <= READABLE));
  const size = Math.min(LARGEST, Math.max(SMALLEST, height / Math.max(rows, 8) - 14));
  return counts.map((count, column) => {
    const slots = column === 0 && offered > 0 ? offered : count;
    if (slots > READABLE) return bundleOf(slots, height);
    const roomy = Math.min(2 * size + 12, height / (slots + 1));
    const pitch = Math.min(height / slots, Math.max(size + 10, roomy));
    return {slots, across: 1, pitch, size: Math.min(size, pitch - 4), width: size, bundled: false};
  });
}

/** As few maps side by side as can still be hit. @param {number} slots @param {number} height */
function bundleOf(slots, height) {
  const across = Math.max(2, Math.ceil(slots / Math.max(1, Math.floor(height / BUNDLE_PITCH))));
  const pitch = Math.min(bundleLargest(across), height / Math.ceil(slots / across));
  return {slots, across, pitch, size: Math.max(4, pitch - 2), width: across * pitch, bundled: true};
}

/** The distance that the middles of two neighbouring columns need. @param {{width: number}} a @param {{width: number}} b */
const needed = (a, b) => Math.max(BETWEEN_MIDDLES, a.width / 2 + b.width / 2 + BETWEEN_EDGES);

/** The width that a network wants, so that titles and links have room. @param {Shape} shape @param {number} height */
export function wantedWidth(shape, height) {
  const columns = columnsOf(shape, height);
  const between = columns.slice(1).reduce((sum, column, i) => sum + needed(columns[i], column), 0);
  return Math.ceil(edge(columns[0], MARGINS.left) + between + edge(columns[columns.length - 1], MARGINS.right));
}

/** From the edge of the drawing to the middle of an outer column. @param {{width: number}} column @param {number} margin */
const edge = ({width}, margin) => Math.max(margin + width / 2, BETWEEN_MIDDLES / 2);

/**
 * Columns from the inputs to the outputs, each in the middle of the height. Features stand in fixed places, so that nothing
 * moves when one is switched; `spare` are the places of those that are off.
 * @param {Shape} shape @param {number} width @param {number} height
 */
export function layoutNetwork(shape, width, height) {
  const kinds = columnsOf(shape, height);
  const spread = Math.max(0, width - wantedWidth(shape, height)) / Math.max(1, kinds.length - 1);
  let x = edge(kinds[0], MARGINS.left);
  const columns = kinds.map((kind, column) => {
    if (column > 0) x += needed(kinds[column - 1], kind) + spread;
    return {x, width: kind.width, bundled: kind.bundled};
  });
  const places = kinds.map((kind, column) => Array.from({length: kind.slots}, (_, slot) => place(kind, columns[column], column, slot, height)));
  const {offered, taken} = shape;
  const nodes = places.map((all, column) =>
    column === 0 && offered > 0 ? taken.map((slot, index) => ({...all[slot], index})) : all);
  const spare = offered > 0 ? places[0].filter(({slot}) => !taken.includes(slot)).map((node) => ({...node, index: -1})) : [];
  return {columns, nodes, spare, width, height};
}

/**
 * One place of a column. A bundle is filled column by column; those that stand side by side share its edge, one port below
 * the other.
 * @param {ReturnType<typeof columnsOf>[number]} kind @param {Column} block @param {number} column @param {number} slot
 * @param {number} height @returns {Node}
 */
function place({slots, across, pitch, size}, block, column, slot, height) {
  const rows = Math.ceil(slots / across);
  const [row, beside] = [slot % rows, Math.floor(slot / rows)];
  const y = height / 2 + (row - (rows - 1) / 2) * pitch;
  const x = block.x + (beside - (across - 1) / 2) * pitch;
  const port = y + ((beside - (across - 1) / 2) * pitch) / (across + 1);
  const half = (across > 1 ? block.width : size) / 2;
  return {column, slot, index: slot, x, y, size, room: pitch, left: block.x - half, right: block.x + half, port};
}

/** All nodes, features that are off among them. @param {Layout} layout @returns {Node[]} */
export const nodesOf = ({nodes, spare}) => [...nodes.flat(), ...spare].sort((a, b) => a.column - b.column || a.slot - b.slot);

/** The middles of the gaps between columns, where a layer can be inserted. @param {Layout} layout */
export const gapsOf = ({columns}) =>
  columns.slice(1).map((column, i) => (columns[i].x + columns[i].width / 2 + column.x - column.width / 2) / 2);

/**
 * The node that an arrow key leads to: the nearest in that direction, in the same column for up and down, in the next one
 * for left and right (a bundle's own columns count as well).
 * @param {Layout} layout @param {Node} from @param {string} key
 */
export function nodeTowards(layout, from, key) {
  const ahead = {
    ArrowUp: (/** @type {Node} */ to) => to.column === from.column && Math.abs(to.x - from.x) < 1 && to.y < from.y - 1,
    ArrowDown: (/** @type {Node} */ to) => to.column === from.column && Math.abs(to.x - from.x) < 1 && to.y > from.y + 1,
    ArrowLeft: (/** @type {Node} */ to) => to.x < from.x - 1,
    ArrowRight: (/** @type {Node} */ to) => to.x > from.x + 1
  }[key];
  if (!ahead) return null;
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const distance = (/** @type {Node} */ to) => (sideways ? 1e3 * Math.abs(to.x - from.x) : 0) + Math.abs(to.y - from.y);
  return nodesOf(layout).filter(ahead).reduce((best, to) => (best === null || distance(to) < distance(best) ? to : best), /** @type {Node | null} */ (null));
}
