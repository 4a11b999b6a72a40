/** What a lesson's form alone cannot tell: numbers nobody gives, settings that are none, values that go round in circles. */
import {parseExpression} from './expressions.js';
import {readSettings} from './settings.js';
import {placesIn} from './text.js';

/** @typedef {import('./format.js').Lesson} Lesson */
/** @typedef {import('./format.js').Step} Step */
/** @typedef {import('./format.js').Prediction} Prediction */
/** @typedef {import('./format.js').Problem} Problem */
/** @typedef {import('./text.js').Words} Words */

/** The numbers of the playground that a goal may name: they follow the training. */
export const LIVE_NUMBERS = /** @type {const} */ (['loss', 'testLoss', 'accuracy', 'testAccuracy', 'rSquared', 'testRSquared', 'epochs', 'updates']);

/** @param {Lesson} lesson @returns {Problem[]} */
export function findMistakes(lesson) {
  const problems = /** @type {Problem[]} */ ([]);
  lesson.steps.forEach((step, index) => checkStep(step, (field, message) => {
    const path = `steps[${index}]${field && `.${field}`}`;
    problems.push({path, message: `${path} ${message}`});
  }));
  return problems;
}

/** @typedef {(field: string, message: string) => void} Tell */

/** @param {Step} step @param {Tell} tell */
function checkStep(step, tell) {
  const given = Object.keys(step.values);
  if (step.instrument && step.experiment) tell('', 'has both an instrument and an experiment; there is room for one.');
  for (const field of /** @type {const} */ (['experiment', 'playground'])) checkSettings(field, step[field], tell);
  Object.entries(step.values).forEach(([name, value], at) => {
    const field = `values.${name}`;
    if (typeof value === 'string') return checkNames(field, value, given.slice(0, at), tell);
    if ('measure' in value) {
      checkSettings(`${field}.experiment`, value.experiment, tell);
      if (!value.experiment && !step.experiment) tell(field, 'is measured, but there is no experiment.');
      if (value.measure === 'output' && !value.at) tell(field, 'is an output, but does not say at which inputs.');
    } else if (!step.instrument) tell(field, 'asks an instrument, but the step has none.');
  });
  checkTexts('text', step.text, [], tell); // it is read before anything is known
  checkTexts('try', step.try, given, tell);
  checkTexts('reveal', step.reveal, given, tell);
  step.hints.forEach((hint, at) => checkTexts(`hints[${at}]`, hint, given, tell));
  if (step.predict) checkPrediction('predict', step.predict, given, tell);
  if (step.transfer) {
    checkTexts('transfer.text', step.transfer.text, given, tell);
    checkTexts('transfer.reveal', step.transfer.reveal, given, tell);
    checkPrediction('transfer.predict', step.transfer.predict, given, tell);
  }
  if (step.goal) {
    checkTexts('goal.text', step.goal.text, given, tell);
    if (!step.instrument) checkNames('goal.when', step.goal.when, [...given, ...LIVE_NUMBERS], tell);
  }
}

/** @param {string} field @param {Prediction} predict @param {readonly string[]} known @param {Tell} tell */
function checkPrediction(field, predict, known, tell) {
  const said = [...known, 'given', 'answer', ...(predict.kind === 'function' ? ['at'] : [])];
  if (predict.kind === 'choice') {
    predict.options.forEach(({text, right, say}, at) => {
      checkTexts(`${field}.options[${at}].text`, text, known, tell);
      checkTexts(`${field}.options[${at}].say`, say, known, tell);
      if (typeof right === 'string') checkNames(`${field}.options[${at}].right`, right, known, tell);
    });
    return;
  }
  if (predict.kind === 'number') checkNames(`${field}.answer`, predict.answer, known, tell);
  if (predict.kind === 'table') predict.rows.forEach(({answer}, at) => checkNames(`${field}.rows[${at}].answer`, answer, known, tell));
  if (predict.kind === 'order') predict.items.forEach(({value}, at) => checkNames(`${field}.items[${at}].value`, value, known, tell));
  predict.reasons.forEach(({when, say}, at) => {
    if (when) checkNames(`${field}.reasons[${at}].when`, when, said, tell);
    checkTexts(`${field}.reasons[${at}].say`, say, said, tell);
  });
}

/** @param {string} field @param {Words | undefined} words @param {readonly string[]} known @param {Tell} tell */
function checkTexts(field, words, known, tell) {
  const texts = typeof words === 'string' ? [words] : Object.values(words ?? {});
  for (const text of texts) for (const place of placesIn(text)) checkNames(field, place, known, tell);
}

/** @param {string} field @param {string} expression @param {readonly string[]} known @param {Tell} tell */
function checkNames(field, expression, known, tell) {
  for (const name of parseExpression(expression).names) {
    if (!known.includes(name)) tell(field, `names '${name}', which nothing gives; there ${known.length > 0 ? `are ${known.join(', ')}` : 'are no numbers here'}.`);
  }
}

/** @param {string} field @param {import('./settings.js').Settings | undefined} settings @param {Tell} tell */
function checkSettings(field, settings, tell) {
  const read = settings === undefined ? null : readSettings(settings);
  if (read && !read.ok) tell(field, `cannot be opened: ${read.message}`);
}
