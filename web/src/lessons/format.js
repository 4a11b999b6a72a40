/**
 * Checks an unknown value against the format of a lesson, version 1, as web/lessons/README.md describes it. What passes is a
 * frozen lesson of our own making; what does not is answered with sentences that say where in the file, what came and what is
 * allowed.
 */
import * as v from 'valibot';

import {MOST_CHARACTERS} from '../share/link.js';
import {PARTS} from '../share/view-text.js';
import {cleanCopy} from '../state/clean-copy.js';
import {fieldName, list, names, object, real, shown, whole, words} from '../state/fields.js';
import {frozen} from '../state/frozen.js';
import {BadExpression, MOST_LETTERS, parseExpression} from './expressions.js';
import {findMistakes} from './mistakes.js';
import {countWords, placesIn} from './text.js';

/** @typedef {import('./text.js').Words} Words */
/** @typedef {v.InferOutput<typeof lesson>} Lesson */
/** @typedef {v.InferOutput<typeof step>} Step */
/** @typedef {v.InferOutput<typeof value>} Value */
/** @typedef {v.InferOutput<typeof prediction>} Prediction */
/** @typedef {v.InferOutput<typeof reason>} Reason */
/** @typedef {import('../state/schema.js').Problem} Problem */
/** @typedef {{ok: true, lesson: Lesson} | {ok: false, problems: Problem[]}} LessonResult */

export const VERSION = 1;
/** What a person reads in one go. */
export const MOST_WORDS = 60;
/** The longest file that is read, in characters. */
export const MOST_FILE_CHARACTERS = 200_000;
const MOST_STEPS = 20;
const MOST_PROBLEMS = 20;
/** Longer training would let a reader wait for an answer. */
const MOST_UPDATES = 200_000;

export const MEASURES = /** @type {const} */ ([
  'loss', 'testLoss', 'accuracy', 'testAccuracy', 'rSquared', 'testRSquared', 'samples', 'testSamples', 'updatesPerEpoch', 'parameters',
  'rate', 'weight', 'bias', 'gradient', 'biasGradient', 'output'
]);
export const SPEEDS = /** @type {const} */ (['slow', 'update', 'epoch', 'full']);
const VIEWS = /** @type {const} */ (['loss', 'runs', 'confusion', 'trace', 'matrices', 'histograms', 'hidden', 'batch']);

// ----------------------------------------------------------------------------------------------------- kinds of field

/** The end of a sentence about what is wrong with an expression, or null. @param {unknown} input */
function expressionProblem(input) {
  if (typeof input !== 'string') return `is ${shown(input)}; it must be an expression such as "given = -answer".`;
  try {
    parseExpression(input);
    return null;
  } catch (error) {
    if (error instanceof BadExpression) return `'${input.slice(0, 40)}' ${error.message}.`;
    throw error;
  }
}
/**
 * A field whose check says itself what is wrong.
 * @template T @param {(input: unknown) => string | null} problemWith the end of a sentence, or null
 * @returns {v.GenericSchema<T, T>}
 */
const checkedBy = (problemWith) => /** @type {v.GenericSchema<any, any>} */ (
  v.custom((input) => problemWith(input) === null, (issue) => problemWith(issue.input) ?? ''));

/** @returns {v.GenericSchema<string, string>} */
const expression = () => checkedBy(expressionProblem);

/** @param {unknown} input @param {number} most words in each language */
function textProblem(input, most) {
  const texts = typeof input === 'string' ? {en: input} : input;
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts) || Object.keys(texts).length === 0) {
    return `is ${shown(input)}; it must be a text, or one for each language: {"en": "…", "de": "…"}.`;
  }
  for (const [language, text] of Object.entries(texts)) {
    if (!/^[a-z]{2,3}$/.test(language)) return `has a language '${language.slice(0, 20)}'; languages are written like en or de.`;
    if (typeof text !== 'string' || text.trim() === '') return `is ${shown(text)} in '${language}'; it must be a text.`;
    if (text.length > 12 * most || countWords(text) > most) return `has ${countWords(text)} words in '${language}'; at most ${most} are read.`;
    for (const place of placesIn(text)) {
      const problem = expressionProblem(place);
      if (problem !== null) return `has a place {${place}} that ${problem}`;
    }
  }
  return null;
}
/** @param {number} most words @returns {v.GenericSchema<Words, Words>} */
const text = (most) => checkedBy((input) => textProblem(input, most));
const long = () => text(MOST_WORDS);
const short = () => text(14);

const isObject = (/** @type {unknown} */ input) => typeof input === 'object' && input !== null && !Array.isArray(input);
/** @returns {v.GenericSchema<Record<string, unknown>, Record<string, unknown>>} */
const anyObject = () => checkedBy((input) => (isObject(input) ? null : `is ${shown(input)}; it must be an object.`));
/** Settings as in a link, without its #; or an experiment as in a file. */
const settings = () => v.union([words(MOST_CHARACTERS), anyObject()], (issue) => `is ${shown(issue.input)}; it must be settings as in a link, or an experiment.`);
/** @param {unknown} input */
const isValueName = (input) => typeof input === 'string' && /^[a-z][A-Za-z0-9]{0,30}$/.test(input) && !['given', 'answer', 'at', 'and', 'or'].includes(input);

// -------------------------------------------------------------------------------------------------------------- parts

const after = object({epochs: v.optional(whole(0, MOST_UPDATES)), updates: v.optional(whole(0, MOST_UPDATES))});
const place = () => v.optional(whole(1, 1000));
const measured = object({
  measure: names(MEASURES),
  after: v.optional(after),
  experiment: v.optional(settings()),
  layer: place(), input: place(), neuron: place(),
  at: v.optional(list(real(-1e6, 1e6), 1, 100))
});
const instrumental = object({instrument: words(MOST_LETTERS), with: v.optional(anyObject())});
const value = v.union([expression(), measured, instrumental],
  (issue) => `is ${shown(issue.input)}; it must be an expression, or an object with measure or instrument.`);
const values = v.optional(v.record(
  /** @type {v.GenericSchema<string, string>} */ (checkedBy((input) => (isValueName(input) ? null : `'${String(input).slice(0, 40)}' is no name for a value: a small letter, then letters and digits.`))),
  value
), () => ({}));

const reason = object({when: v.optional(expression()), say: long()});
/** Of a wrong function: one that is like it, or the places where it differs. */
const functionReason = object({like: v.optional(words(MOST_LETTERS)), when: v.optional(expression()), say: long()});
const reasons = v.optional(list(reason, 0, 10), () => []);
const tolerance = {tolerance: v.optional(real(0, 1e6)), within: v.optional(real(0, 1))};
const prediction = v.variant('kind', [
  object({kind: v.literal('number'), label: short(), answer: expression(), ...tolerance, reasons}),
  object({
    kind: v.literal('choice'),
    options: list(object({text: text(30), right: v.union([v.boolean(), expression()], (issue) => `is ${shown(issue.input)}; it must be true, false or a condition.`), say: v.optional(long())}), 2, 8)
  }),
  object({kind: v.literal('table'), rows: list(object({label: short(), answer: expression(), ...tolerance}), 2, 12), reasons}),
  object({kind: v.literal('order'), items: list(object({text: short(), value: expression()}), 2, 8), first: v.optional(names(['greatest', 'least']), 'greatest'), reasons}),
  object({kind: v.literal('function'), label: short(), of: words(MOST_LETTERS), by: v.optional(words(20)), reasons: v.optional(list(functionReason, 0, 10), () => [])})
], (issue) => `is ${shown(issue.input)}; it must be an object whose kind is number, choice, table, order or function.`);

const transfer = object({text: long(), predict: prediction, reveal: v.optional(long())});
const step = object({
  title: short(),
  text: long(),
  instrument: v.optional(v.looseObject({kind: words(40)}, (issue) => `is ${shown(issue.input)}; it must be an object with a kind.`)),
  experiment: v.optional(settings()),
  goOn: v.optional(v.boolean(() => 'must be true or false.')),
  show: v.optional(list(names(PARTS), 0, PARTS.length), () => []),
  lock: v.optional(list(names(PARTS), 0, PARTS.length), () => []),
  view: v.optional(names(VIEWS)),
  speed: v.optional(names(SPEEDS)),
  values,
  predict: v.optional(prediction),
  try: v.optional(long()),
  goal: v.optional(object({text: long(), when: expression()})),
  hints: v.optional(list(long(), 0, 5), () => []),
  reveal: v.optional(long()),
  transfer: v.optional(transfer),
  playground: v.optional(settings())
});

export const lesson = object({
  version: v.literal(VERSION, (issue) => `is ${shown(issue.input)}; this program reads version ${VERSION}.`),
  order: v.optional(whole(1, 99)),
  title: short(),
  goal: text(30),
  minutes: whole(1, 180),
  steps: list(step, 1, MOST_STEPS)
});

// ----------------------------------------------------------------------------------------------------------- checking

/** @param {unknown} input @returns {LessonResult} */
export function parseLesson(input) {
  let copy;
  try {
    copy = cleanCopy(input, 'A lesson');
  } catch (error) {
    return refuse([{path: '', message: /** @type {Error} */ (error).message}]);
  }
  const result = v.safeParse(lesson, copy);
  if (!result.success) return refuse(result.issues.map(problemOf));
  const mistakes = findMistakes(result.output);
  return mistakes.length > 0 ? refuse(mistakes) : {ok: true, lesson: frozen(result.output)};
}

/** The same for text in JSON. @param {string} json @returns {LessonResult} */
export function parseLessonText(json) {
  if (json.length > MOST_FILE_CHARACTERS) return refuse([{path: '', message: `This file has ${json.length} characters; a lesson has at most ${MOST_FILE_CHARACTERS}.`}]);
  let input;
  try {
    input = JSON.parse(json);
  } catch (error) {
    return refuse([{path: '', message: `The lesson is not JSON: ${/** @type {Error} */ (error).message}.`}]);
  }
  return parseLesson(input);
}

/** @param {Problem[]} problems @returns {LessonResult} */
const refuse = (problems) => ({ok: false, problems: problems.slice(0, MOST_PROBLEMS)});

/** Of a choice between forms, what is wrong with the form that was meant. @param {v.BaseIssue<unknown>} issue @returns {v.BaseIssue<unknown>} */
function innermost(issue) {
  const inner = issue.issues?.find(({path}) => path && path.length > 0);
  return inner ? {...innermost(inner), path: /** @type {any} */ ([...(issue.path ?? []), ...(inner.path ?? [])])} : issue;
}

/** @param {v.BaseIssue<unknown>} issue @returns {Problem} */
function problemOf(issue) {
  const {path, message} = innermost(issue);
  const place = fieldName(path ?? []);
  return {path: place, message: `${place === '' ? 'The lesson' : place} ${message}`};
}
