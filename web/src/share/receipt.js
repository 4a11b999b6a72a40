/**
 * A receipt: how a result came about, so that somebody else can train it again and see the same. It holds the experiment as it
 * began, every later change with its update, and what came out. A receipt can be forged; training it again cannot.
 */
import * as v from 'valibot';

import {cleanCopy} from '../state/clean-copy.js';
import {readLink, writeLink} from './link.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../engine/replay.js').Change} Change */
/**
 * What is claimed. Losses and accuracies are those of both sets at the end; a set that is empty, or a score that does not
 * apply, is null.
 * @typedef {object} Result
 * @property {number} updates
 * @property {number} parameters weights and biases
 * @property {number} loss of the training set
 * @property {number | null} accuracy
 * @property {number | null} testLoss
 * @property {number | null} testAccuracy
 * @property {string} digest of the weights
 */
/** @typedef {{experiment: Experiment, changes: Change[], result: Result}} Receipt */

/** Changes at most; a result that took more is no result but a life's work. */
const MOST_CHANGES = 500;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const real = v.pipe(v.number(), v.finite());
const share = v.nullable(real);
const place = v.strictObject({layer: count, role: v.picklist(['weight', 'bias']), input: v.optional(count), neuron: count});
const change = v.union([
  v.strictObject({at: count, link: v.string()}),
  v.strictObject({at: count, place, value: real}),
  v.strictObject({at: count, neuron: v.strictObject({layer: count, neuron: count})})
]);
const schema = v.strictObject({
  begin: v.string(),
  changes: v.pipe(v.array(change), v.maxLength(MOST_CHANGES)),
  result: v.strictObject({
    updates: count,
    parameters: count,
    loss: real,
    accuracy: share,
    testLoss: share,
    testAccuracy: share,
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
  })
});

/** The receipt as plain data for a link or a file. @param {Receipt} receipt */
export function writeReceipt({experiment, changes, result}) {
  return {
    begin: writeLink({experiment}),
    changes: changes.map((made) => ('experiment' in made ? {at: made.at, link: writeLink({experiment: made.experiment})} : made)),
    result
  };
}

/**
 * @param {unknown} input what a link or a file held
 * @returns {{ok: true, receipt: Receipt} | {ok: false, message: string}}
 */
export function readReceipt(input) {
  let parsed;
  try {
    parsed = v.safeParse(schema, cleanCopy(input));
  } catch {
    return refuse('it cannot be read');
  }
  if (!parsed.success) return refuse('it is not in the form of one');
  const {begin, changes, result} = parsed.output;
  const experiment = exactly(begin);
  if (experiment === null) return refuse('what it began with cannot be opened');
  const made = /** @type {Change[]} */ ([]);
  for (const each of changes) {
    if (!('link' in each)) made.push(each);
    else {
      const next = exactly(each.link);
      if (next === null) return refuse(`the change at update ${each.at} cannot be opened`);
      made.push({at: each.at, experiment: next});
    }
  }
  return {ok: true, receipt: {experiment, changes: made, result}};
}

/** @param {string} why @returns {{ok: false, message: string}} */
const refuse = (why) => ({ok: false, message: `This receipt is damaged: ${why}.`});

/** The experiment a link means, if there is nothing about it that was not understood. @param {string} link */
function exactly(link) {
  const opened = readLink(link);
  return opened.ok && opened.notices.length === 0 ? opened.experiment : null;
}

/**
 * Where what came out differs from what was claimed, in the order of the claim; empty: reproduced exactly.
 * @param {Result} claimed @param {Result} found
 */
export function differences(claimed, found) {
  const names = /** @type {(keyof Result)[]} */ (['updates', 'parameters', 'loss', 'accuracy', 'testLoss', 'testAccuracy', 'digest']);
  return names.filter((name) => !Object.is(claimed[name], found[name]));
}

/** What a replay, or the page, has to show for itself. @param {Pick<import('../engine/replay.js').ReplayAnswer, 'update' | 'digest' | 'metrics' | 'parameters'>} answer @returns {Result} */
export function resultOf({update, parameters, digest, metrics: {train, test}}) {
  const some = (/** @type {number} */ value) => (Number.isFinite(value) ? value : null);
  return {
    updates: update,
    parameters,
    loss: train.loss,
    accuracy: some(train.accuracy),
    testLoss: test.samples > 0 ? some(test.loss) : null,
    testAccuracy: some(test.accuracy),
    digest
  };
}
