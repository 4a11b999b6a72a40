/**
 * The heavy part of a link: points, tables, exact weights, the state of training and its proof, as sections of bytes. Sections
 * that are not known are skipped and said, so that a newer program can add some.
 *
 * The first byte says whether the rest is deflated (1) or plain (0), whichever is shorter. A section is a number that says what
 * it is, a length, and so many bytes.
 */
import {deflateSync, Inflate} from 'fflate';

import {BitReader, BitWriter, Damaged} from './bits.js';
import {putPoints, readPoints} from './points-bits.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/**
 * A moment of training, to the bit, and the digest of the weights `updates` later, which whoever opens the link can check.
 * @typedef {object} Resume
 * @property {Uint8Array} checkpoint the engine's
 * @property {number} update where it stands
 * @property {{updates: number, digest: string} | null} proof digest: 16 hex digits
 */

/** More than this is not inflated. */
export const MOST_BYTES = 1 << 20;

const POINTS = 1;
const TABLE = 2;
const WEIGHTS = 3;
const REST = 4;
const RESUME = 5;
const RECEIPT = 6;
const KNOWN = new Set([POINTS, TABLE, WEIGHTS, REST, RESUME, RECEIPT]);

/** Parts of an experiment that have no short form and travel as JSON. @param {Experiment} experiment */
function restOf(experiment) {
  const {stop, data} = /** @type {any} */ (experiment);
  const rest = {...(stop && {stop}), ...(data.scale && {scale: data.scale}), ...(data.names && {names: data.names})};
  return Object.keys(rest).length > 0 ? rest : null;
}

/**
 * @param {Experiment} experiment @param {Resume | null} resume @param {unknown} receipt plain data, or null
 * @returns {Uint8Array} empty if there is nothing to pack
 */
export function pack(experiment, resume, receipt) {
  const body = new BitWriter();
  let empty = true;
  const section = (/** @type {number} */ tag, /** @type {(out: BitWriter) => void} */ write) => {
    const out = new BitWriter();
    write(out);
    const bytes = out.take();
    body.bits(tag, 8);
    body.varint(bytes.length);
    body.raw(bytes);
    empty = false;
  };
  const {data, plane, layers} = experiment;
  if (data.kind === 'points' && data.points.length > 0) section(POINTS, (out) => putPoints(out, data, plane));
  if (data.kind === 'table') section(TABLE, (out) => putTable(out, data));
  if (layers.some(({weights, biases}) => weights || biases)) section(WEIGHTS, (out) => layers.forEach((layer) => putLayer(out, layer)));
  const rest = restOf(experiment);
  if (rest) section(REST, (out) => out.raw(utf8(rest)));
  if (resume) section(RESUME, (out) => putResume(out, resume));
  if (receipt) section(RECEIPT, (out) => out.raw(utf8(receipt)));
  return empty ? new Uint8Array() : smaller(body.take());
}

/** More than this is not deflated: no link becomes of it, and it would take longer than a frame. */
const MOST_DEFLATED = 1 << 16;

/** Bytes deflated where that is shorter, with a first byte that says whether they are. @param {Uint8Array} plain */
export function smaller(plain) {
  const deflated = plain.length > MOST_DEFLATED ? plain : deflateSync(plain, {level: 9});
  const [flag, body] = deflated.length < plain.length ? [1, deflated] : [0, plain];
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = flag;
  bytes.set(body, 1);
  return bytes;
}

/**
 * Puts what was packed into an experiment that was read from the readable part.
 * @param {Uint8Array} bytes @param {Record<string, any>} experiment is completed @param {string[]} notices sentences
 * @returns {{resume: Resume | null, receipt: unknown}}
 * @throws {Damaged} with the end of a sentence about the link's packed part
 */
export function unpack(bytes, experiment, notices) {
  const found = {resume: /** @type {Resume | null} */ (null), receipt: /** @type {unknown} */ (null)};
  const from = new BitReader(inflated(bytes));
  const seen = new Set();
  while (from.left() > 0) {
    const tag = from.bits(8);
    const section = new BitReader(from.raw(from.varint()));
    if (!KNOWN.has(tag)) {
      notices.push('This link holds something that this version of Downhill does not know; it was left out.');
      continue;
    }
    if (seen.has(tag)) throw new Damaged('says the same thing twice');
    seen.add(tag);
    if (tag === POINTS && experiment.data.kind === 'points') experiment.data.points = readPoints(section, experiment.data, experiment.plane);
    else if (tag === TABLE && experiment.data.kind === 'table') Object.assign(experiment.data, readTable(section, experiment.data));
    else if (tag === WEIGHTS) experiment.layers = experiment.layers.map((/** @type {any} */ layer) => ({...layer, ...readLayer(section, layer)}));
    else if (tag === REST) putRest(experiment, fromUtf8(section.raw(section.left())));
    else if (tag === RESUME) found.resume = readResume(section);
    else if (tag === RECEIPT) found.receipt = fromUtf8(section.raw(section.left()));
    else throw new Damaged('does not belong to its data');
    if (section.left() > 0) throw new Damaged('is longer than it should be');
  }
  return found;
}

/** So many deflated bytes at a time: each makes at most 1,032 plain ones, so that too much is noticed early. */
const SLICE_BYTES = 256;

/** @param {Uint8Array} bytes */
export function inflated(bytes) {
  if (bytes.length === 0) throw new Damaged('is empty');
  const body = bytes.subarray(1);
  if (bytes[0] === 0) return body;
  if (bytes[0] !== 1) throw new Damaged('was made by a newer version of Downhill');
  const parts = /** @type {Uint8Array[]} */ ([]);
  let size = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    parts.push(part);
    size += part.length;
    ended = final;
  });
  try {
    for (let at = 0; at < body.length && size <= MOST_BYTES; at += SLICE_BYTES) {
      inflate.push(body.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= body.length);
    }
  } catch {
    throw new Damaged('cannot be read');
  }
  if (size > MOST_BYTES) throw new Damaged(`holds more than ${MOST_BYTES} bytes`);
  if (!ended) throw new Damaged('ends too early');
  const all = new Uint8Array(size);
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}

/** @param {Record<string, any>} experiment @param {unknown} rest */
function putRest(experiment, rest) {
  if (typeof rest !== 'object' || rest === null) throw new Damaged('cannot be read');
  const {stop, scale, names} = /** @type {Record<string, unknown>} */ (rest);
  if (stop !== undefined) experiment.stop = stop;
  if (scale !== undefined) experiment.data.scale = scale;
  if (names !== undefined) experiment.data.names = names;
}

// ----------------------------------------------------------------------------------------------------------- sections

/** @param {BitWriter} out @param {import('../../../core/bindings/nn-core.d.ts').TableData} table */
function putTable(out, {samples, targets}) {
  for (const numbers of [samples, targets]) {
    out.varint(numbers.length);
    out.reals(numbers);
  }
}

/** @param {BitReader} from @param {{inputs: number}} data */
function readTable(from, {inputs}) {
  const samples = readReals(from);
  if (!(inputs >= 1)) throw new Damaged('does not belong to its data');
  return {samples, targets: readReals(from)};
}

/** @param {BitReader} from */
function readReals(from) {
  const count = from.varint();
  if (count > from.left()) throw new Damaged('ends too early'); // each takes at least four bytes
  return from.reals(count);
}

/** @param {BitWriter} out @param {import('../state/experiment.js').LayerSpec} layer */
function putLayer(out, {weights, biases}) {
  out.bits((weights ? 1 : 0) + (biases ? 2 : 0), 8);
  if (weights) {
    out.varint(weights.length);
    out.reals(weights.flatMap((row) => Array.from(row)));
  }
  if (biases) out.reals(biases);
}

/** @param {BitReader} from @param {{neurons: number}} layer */
function readLayer(from, {neurons}) {
  const parts = from.bits(8);
  const layer = /** @type {{weights?: number[][], biases?: number[]}} */ ({});
  if (!(neurons >= 1 && neurons <= 1024) || parts > 3) throw new Damaged('does not belong to its network');
  if (parts & 1) {
    const inputs = from.varint();
    if (inputs > from.left()) throw new Damaged('ends too early');
    const all = from.reals(inputs * neurons);
    layer.weights = Array.from({length: inputs}, (_, i) => all.slice(i * neurons, (i + 1) * neurons));
  }
  if (parts & 2) layer.biases = from.reals(neurons);
  return layer;
}

/** @param {BitWriter} out @param {Resume} resume */
function putResume(out, {checkpoint, update, proof}) {
  out.varint(update);
  out.varint(proof?.updates ?? 0);
  if (proof) for (let i = 0; i < 16; i += 2) out.bits(parseInt(proof.digest.slice(i, i + 2), 16), 8);
  out.raw(checkpoint);
}

/** @param {BitReader} from @returns {Resume} */
function readResume(from) {
  const update = from.varint();
  const updates = from.varint();
  const digest = updates > 0 ? Array.from(from.raw(8), (byte) => byte.toString(16).padStart(2, '0')).join('') : '';
  return {update, proof: updates > 0 ? {updates, digest} : null, checkpoint: from.raw(from.left())};
}

/** @param {unknown} value */
const utf8 = (value) => new TextEncoder().encode(JSON.stringify(value));

/** @param {Uint8Array} bytes @returns {unknown} */
function fromUtf8(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    throw new Damaged('cannot be read');
  }
}
