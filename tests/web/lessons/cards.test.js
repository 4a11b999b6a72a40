import assert from 'node:assert/strict';
import {test} from 'node:test';

import {cardText, isEmpty, keepCards, keptCards, MOST_LETTERS, writeCards} from '../../../web/src/lessons/cards.js';

const WORDS = {learned: 'Learned?', confused: 'Confused?', other: 'Else?', unclear: 'Unclear:'};
const card = (change = {}) => ({lesson: 'One neuron', learned: 'Sums.', confused: ' ', other: '', unclear: [], ...change});

/** A browser's storage, or one that forbids everything. */
function storage({forbidden = false} = {}) {
  const held = new Map();
  const refuse = () => {
    throw new Error('forbidden');
  };
  if (forbidden) return {getItem: refuse, setItem: refuse, removeItem: refuse, held};
  return {getItem: (key) => held.get(key) ?? null, setItem: (key, text) => held.set(key, text), removeItem: (key) => held.delete(key), held};
}

test('a card reads as what was answered, and nothing else', () => {
  assert.equal(cardText(card({unclear: ['The bias', 'Slopes']}), WORDS), 'One neuron\n\nLearned?\nSums.\n\nUnclear:\n- The bias\n- Slopes');
  assert.deepEqual([isEmpty(card({learned: ' '})), isEmpty(card()), isEmpty(card({learned: '', unclear: ['x']}))], [true, false, false]);
});

test('what is kept comes back, and when all is forgotten nothing is left behind', () => {
  const place = storage();
  assert.deepEqual(keptCards(place), []);
  assert.equal(keepCards(place, [card()]), true);
  assert.deepEqual(keptCards(place), [card()]);
  assert.equal(keepCards(place, []), true);
  assert.equal(place.held.size, 0);
});

test('storage that forbids everything keeps nothing, and what is no card is left out', () => {
  assert.equal(keepCards(storage({forbidden: true}), [card()]), false);
  assert.deepEqual(keptCards(storage({forbidden: true})), []);
  const odd = storage();
  for (const text of ['{', '[]', 'null', '{"cards": 3}', writeCards([{lesson: 'x'}, card({learned: 'x'.repeat(MOST_LETTERS + 1)}), card({unclear: [1]}), null])]) {
    odd.setItem('downhill.cards', text);
    assert.deepEqual(keptCards(odd), [], text.slice(0, 20));
  }
});
