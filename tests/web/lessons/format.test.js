import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

import {MOST_FILE_CHARACTERS, parseLesson, parseLessonText} from '../../../web/src/lessons/format.js';

const step = {title: 'One', text: 'What is the loss?', experiment: 'd=xor', values: {loss: {measure: 'loss'}}, predict: {kind: 'number', label: 'Loss', answer: 'loss'}};
const lesson = (change = {}, more = {}) => ({version: 1, title: 'Mine', goal: 'To see.', minutes: 5, steps: [{...step, ...change}], ...more});
const problem = (input) => parseLesson(input).problems?.[0].message;

test('a small lesson is one, complete and frozen', () => {
  const {ok, lesson: parsed} = parseLesson(lesson());
  assert.ok(ok && Object.isFrozen(parsed.steps[0].values.loss));
  assert.deepEqual(parsed.steps[0].hints, []);
});

test('what is wrong is said with its place in the file', () => {
  for (const [input, message] of [
    [lesson({}, {version: 2}), /^version is 2; this program reads version 1\./],
    [lesson({}, {minutes: 'five'}), /^minutes is 'five'; it must be a whole number/],
    [lesson({text: 'word '.repeat(61)}), /^steps\[0\]\.text has 61 words in 'en'; at most 60 are read\./],
    [lesson({text: {en: 'Well?', de: ''}}), /^steps\[0\]\.text is '' in 'de'/],
    [lesson({title: 7}), /^steps\[0\]\.title is 7; it must be a text/],
    [lesson({predict: {kind: 'guess'}}), /^steps\[0\]\.predict\.kind is 'guess'/],
    [lesson({predict: {...step.predict, answer: 'loss +'}}), /^steps\[0\]\.predict\.answer 'loss \+' ends too early\./],
    [lesson({predict: {...step.predict, answer: 'los'}}), /^steps\[0\]\.predict\.answer names 'los', which nothing gives; there are loss\./],
    [lesson({reveal: 'It is {lose}.'}), /^steps\[0\]\.reveal names 'lose'/],
    [lesson({reveal: 'It is {1 +}.'}), /^steps\[0\]\.reveal has a place \{1 \+\} that '1 \+' ends too early\./],
    [lesson({text: 'It is {loss}.'}), /^steps\[0\]\.text names 'loss', which nothing gives; there are no numbers here\./],
    [lesson({experiment: 'd=swissroll'}), /^steps\[0\]\.experiment cannot be opened: There is no dataset called 'swissroll'/],
    [lesson({experiment: undefined}), /^steps\[0\]\.values\.loss is measured, but there is no experiment\./],
    [lesson({instrument: {kind: 'neuron'}}), /^steps\[0\] has both an instrument and an experiment/],
    [lesson({show: ['maps']}), /^steps\[0\]\.show\[0\] is 'maps'; it must be one of data/],
    [lesson({values: {...step.values, Loss: '1'}}), /^steps\[0\]\.values\.Loss 'Loss' is no name for a value/],
    [lesson({values: {twice: '2 * loss', loss: {measure: 'loss'}}}), /^steps\[0\]\.values\.twice names 'loss'/],
    [lesson({goal: {text: 'Go.', when: 'accurate > 1'}}), /^steps\[0\]\.goal\.when names 'accurate', which nothing gives; there are loss, loss, testLoss/],
    [lesson({}, {steps: []}), /^steps is a list of 0; it must be a list of 1 to 20\./],
    [lesson({colour: 'red'}), /^steps\[0\]\.colour is no field of this format/],
    [[], /^version is missing/],
    [null, /^The lesson is null/]
  ]) assert.match(problem(input) ?? 'fine', message);
});

test('a lesson is read from text, up to a length', () => {
  assert.ok(parseLessonText(JSON.stringify(lesson())).ok);
  assert.match(parseLessonText('{').problems[0].message, /^The lesson is not JSON: /);
  assert.match(parseLessonText(' '.repeat(MOST_FILE_CHARACTERS + 1)).problems[0].message, /at most 200000/);
});

test('nothing that is thrown at it throws', () => {
  const odd = [undefined, 7, 'text', () => 1, {__proto__: {version: 1}}, Object.defineProperty({}, 'version', {enumerable: true, get() { throw new Error('no'); }}), lesson({values: {x: null}}), lesson({values: []}), lesson({instrument: 3, experiment: undefined, values: {}})];
  for (const input of odd) assert.equal(typeof parseLesson(input).ok, 'boolean');
});

test('every lesson of ours is one', () => {
  const folder = new URL('../../../web/lessons/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const result = parseLessonText(readFileSync(new URL(file, folder), 'utf8'));
    assert.deepEqual(result.problems ?? [], [], file);
  }
});
