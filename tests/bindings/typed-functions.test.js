/** Functions that readers of lessons type: compared with what was asked, mistaken as may be, and what is wrong with one, in words. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {functionsOf} from '../../web/src/functions/functions.js';
import {parseLesson} from '../../web/src/lessons/format.js';
import {judge} from '../../web/src/lessons/judge.js';
import {comparedWith} from '../../web/src/lessons/typed-function.js';
import {allTexts, LANGUAGES, t, useLanguage} from '../../web/src/text/index.js';
import {openEngine} from './laboratory.js';

const functions = functionsOf(openEngine().engine);
const asked = {
  kind: 'function', label: 'Derivative', of: '(2x + 1)³', by: 'x',
  reasons: [{like: '3(2x + 1)²', say: 'inner'}, {when: 'given = 0', say: 'nothing at {at}'}]
};
const judged = async (typed, predict = asked) => judge(predict, await comparedWith(predict, typed, functions), {});

test('the same function is right however it is written, and a mistake is known by what it is', async () => {
  for (const typed of ['6(2x+1)^2', '24x² + 24x + 6', '(2x + 1)²·6']) assert.equal((await judged(typed)).right, true, typed);
  const inner = await judged('12x² + 12x + 3');
  assert.deepEqual([inner.right, inner.say], [false, 'inner']);
  assert.equal(inner.answer.typed, '6(2x + 1)²');
  const none = await judged('0');
  assert.equal(none.say, 'nothing at {at}');
  assert.equal(none.numbers.answer, 6 * (2 * none.numbers.at + 1) ** 2);
  assert.equal((await judged('5x')).say, null);
});

test('without a variable to derive by, the function itself is asked for', async () => {
  const inside = {kind: 'function', label: 'u', of: '3x² − 5x + 1', reasons: []};
  assert.equal((await judged('1 − 5x + 3x^2', inside)).right, true);
  assert.equal((await judged('3x²', inside)).right, false);
});

test('what cannot be read says where, and whose text it is', async () => {
  assert.deepEqual(await comparedWith(asked, '6(2u + 1)', functions), {problem: {kind: 'unknown-name', in: 'answer', from: 3, to: 4, what: 'u'}});
  assert.equal((await comparedWith({...asked, of: '(x'}, 'x', functions)).problem.in, 'text');
});

/** One text for each thing that can be wrong. */
const WRONG = {
  empty: ' ', 'too-long': 'x'.repeat(2000), 'too-complex': '('.repeat(60) + 'x' + ')'.repeat(60), 'unknown-character': 'x # 1', 'unknown-name': 'y',
  'bad-number': '1.2.3', 'number-too-large': `1${'0'.repeat(400)}`, 'missing-bracket': '(x', 'unexpected-bracket': 'x)', 'nothing-in-brackets': '2·()',
  'nothing-before-operator': '·x', 'nothing-after-operator': 'x +', 'missing-operator': 'x 2', 'function-without-brackets': 'sin x', 'wrong-inputs': 'sin(x, x)',
  'unexpected-comma': '2,5'
};
test('everything that can be wrong with a function has its sentence in every language', async () => {
  await allTexts();
  for (const language of Object.keys(LANGUAGES)) {
    await useLanguage(language);
    assert.deepEqual(Object.keys(t.functionProblems).sort(), Object.keys(WRONG).sort());
    for (const [kind, text] of Object.entries(WRONG)) {
      const {problem} = await functions.parse({text, variables: ['x']});
      assert.equal(problem?.kind, kind, text.slice(0, 20));
      assert.match(t.functionProblems[kind](problem.what), /^\S.+[.]$/, `${language} ${kind}`);
    }
  }
  await useLanguage('en');
});

test('a lesson may ask for a function', () => {
  const lesson = {version: 1, title: 'T', goal: 'G', minutes: 1, steps: [{title: 'S', text: 'X', predict: asked}]};
  assert.equal(parseLesson(lesson).ok, true);
  const [{message}] = parseLesson({...lesson, steps: [{...lesson.steps[0], predict: {...asked, of: 5}}]}).problems;
  assert.match(message, /predict\.of is 5; it must be a text/);
});
