/**
 * Every lesson there is: its form, both languages, every number it asks the engine for, the answers to its questions, and that they
 * agree with the course. `LESSON=one-neuron node --test tests/bindings/lessons.test.js` takes one alone.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

import {createAsking} from '../../web/src/lessons/asking.js';
import {evaluate, holds} from '../../web/src/lessons/expressions.js';
import {parseLessonText} from '../../web/src/lessons/format.js';
import {findInstrumentMistake} from '../../web/src/lessons/instrument-mistakes.js';
import {judge} from '../../web/src/lessons/judge.js';
import {filled, placesIn} from '../../web/src/lessons/text.js';
import {comparedWith} from '../../web/src/lessons/typed-function.js';
import {valuesOf} from '../../web/src/lessons/values.js';
import {allTexts, LANGUAGES, t} from '../../web/src/text/index.js';
import {openEngine} from './laboratory.js';

const LESSONS = new URL('../../web/lessons/', import.meta.url);
const INSTRUMENTS = new URL('../../web/src/lessons/instruments/', import.meta.url);
const wanted = process.env.LESSON;
const names = readdirSync(LESSONS).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).filter((name) => !wanted || name === wanted);
const kinds = readdirSync(INSTRUMENTS).filter((file) => file.endsWith('.jsx')).map((file) => file.slice(0, -'.jsx'.length));

/** The models by kind, as the page loads them. */
const modelOf = async (kind) => (kinds.includes(kind) ? (await import(new URL(`${kind}.js`, INSTRUMENTS))).default : null);

const {engine} = openEngine();
await engine.ready;
const ask = createAsking(engine);

/** All texts in a lesson, with where they stand. */
function* textsIn(part, path = '') {
  if (typeof part !== 'object' || part === null) return;
  if ('en' in part || 'de' in part) return void (yield {path, words: part});
  for (const [key, inside] of Object.entries(part)) {
    if (key === 'instrument' || key === 'experiment' || key === 'values') continue;
    if (typeof inside === 'string' && ['title', 'text', 'goal', 'say', 'label', 'try', 'reveal'].includes(key)) yield {path: `${path}.${key}`, words: {en: inside}};
    yield* textsIn(inside, `${path}.${key}`);
  }
}

/** What a wrong prediction could be, for a reason to be asked about it. */
const questionsOf = ({predict, transfer}) => [predict, transfer?.predict].filter(Boolean);

test('lessons come in an order of their own', () => {
  const orders = names.map((name) => JSON.parse(readFileSync(new URL(`${name}.json`, LESSONS), 'utf8')).order);
  assert.equal(new Set(orders).size, orders.length);
  assert.ok(names.length > 0);
});

test('every instrument has a name, can be played with freely, and gives the numbers it names', async () => {
  await allTexts();
  for (const kind of kinds) {
    assert.ok(t.instruments[kind]?.name && t.instruments[kind]?.about, kind);
    const model = await modelOf(kind);
    const settings = model.settings({kind});
    const {numbers} = await model.read(model.start(settings, null), settings, ask);
    assert.deepEqual(Object.keys(numbers).sort(), [...model.numbers(settings)].sort(), kind);
    for (const [name, value] of Object.entries(numbers)) assert.equal(typeof value, 'number', `${kind}: ${name}`);
  }
});

for (const name of names) {
  test(`${name}: the format, both languages, every number, every answer`, async () => {
    const read = parseLessonText(readFileSync(new URL(`${name}.json`, LESSONS), 'utf8'));
    assert.deepEqual(read.problems ?? [], []);
    const {lesson} = read;
    assert.equal(await findInstrumentMistake(lesson, modelOf), null);
    for (const {path, words} of textsIn(lesson)) {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(LANGUAGES).sort(), `${path} in every language`);
      const places = Object.values(words).map((text) => [...new Set(placesIn(text))].sort());
      for (const other of places) assert.deepEqual(other, places[0], `${path}: the same numbers in every language`);
    }

    const found = [];
    for (const [index, step] of lesson.steps.entries()) {
      const where = `steps[${index}]`;
      const model = step.instrument ? await modelOf(step.instrument.kind) : null;
      const numbers = await valuesOf(step, {ask, model});
      found.push(numbers);
      for (const [value, number] of Object.entries(numbers)) assert.ok(Number.isFinite(number), `${where}.values.${value} is ${number}`);
      for (const predict of questionsOf(step)) await checkQuestion(predict, numbers, where);
      for (const words of [step.try, step.reveal, step.transfer?.text, step.transfer?.reveal, step.goal?.text, ...step.hints]) {
        if (words) checkText(words, numbers, where);
      }
    }

    const known = await import(new URL(`../lessons/${name}.js`, import.meta.url));
    assert.equal(known.play.length, lesson.steps.length, 'a student goes through every step');
    assert.ok(known.golden.length > 0, 'it agrees with something');
    for (const {step, value, is, within = 0, from = is - within, to = is + within} of known.golden) {
      const number = found[step - 1]?.[value];
      assert.ok(number >= from && number <= to, `step ${step}, ${value}: ${number} is not from ${from} to ${to}`);
    }
  });
}

/** Every number of a text is one, and nothing of how it is written is left over. */
function checkText(words, numbers, where) {
  for (const text of Object.values(words)) for (const place of placesIn(text)) assert.ok(Number.isFinite(evaluate(place, numbers)), `${where}: {${place}}`);
  assert.doesNotMatch(filled(words, numbers), /[{}]/, where);
}

/** The right answer is right, there is one, and no reason is said to it. */
async function checkQuestion(predict, numbers, where) {
  if (predict.kind === 'choice') {
    const right = predict.options.filter((option) => (typeof option.right === 'boolean' ? option.right : holds(option.right, numbers)));
    assert.equal(right.length, 1, `${where}: one of the options is right`);
    for (const {say} of predict.options) if (say) checkText(say, numbers, where);
  }
  const answer = await answerTo(predict, numbers);
  const verdict = judge(predict, answer, numbers);
  assert.ok(verdict.right, where);
  assert.deepEqual(verdict.answer, answer, where);
  for (const {when, like} of predict.reasons ?? []) {
    if (like !== undefined) {
      const mistake = await comparedWith(predict, like, ask.functions);
      assert.ok(!('problem' in mistake), `${where}: ${like} can be typed`);
      assert.ok(!judge(predict, mistake, numbers).right, `${where}: ${like} is wrong`);
    }
    if (!when || predict.kind === 'function') continue;
    const given = predict.kind === 'number' ? answer : predict.kind === 'table' ? answer[0] : NaN;
    assert.ok(Number.isFinite(evaluate(when, {...numbers, given, answer: given})), `${where}: ${when}`);
  }
}

async function answerTo(predict, numbers) {
  if (predict.kind === 'function') {
    const found = await comparedWith(predict, predict.of, ask.functions);
    assert.ok(!('problem' in found), JSON.stringify(found));
    return comparedWith(predict, found.wanted, ask.functions);
  }
  const wrong = predict.kind === 'table' ? predict.rows.map(() => 0) : predict.kind === 'order' ? predict.items.map((_, i) => i) : 0;
  return judge(predict, wrong, numbers).answer;
}
