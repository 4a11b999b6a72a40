import assert from 'node:assert/strict';
import {test} from 'node:test';

import {addPoint, defaultExperiment, setTask, startDrawing} from '../../../web/src/state/experiment.js';
import {parseExperiment, parseExperimentText} from '../../../web/src/state/schema.js';
import {mutated, randomFrom} from './mutate.js';

const SEED = 20240607;
const bases = [
  defaultExperiment(),
  setTask(defaultExperiment(), 'regression'),
  addPoint(addPoint(startDrawing(defaultExperiment()), {x: 0, y: 1, target: 0}), {x: 2, y: 1, target: 1}),
  setTask(defaultExperiment(), 'curve')
];

test('twenty thousand damaged experiments end as a valid one or as sentences, and touch nothing else', () => {
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype];
  const before = prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).join());
  const random = randomFrom(SEED);
  let accepted = 0;
  for (let i = 0; i < 20_000; i += 1) {
    const input = mutated(bases[i % bases.length], random);
    const result = parseExperiment(input);
    if (result.ok) {
      accepted += 1;
      assert.deepEqual(parseExperiment(result.experiment), result, `seed ${SEED}, number ${i}`);
    } else {
      assert.ok(result.problems.length > 0, `seed ${SEED}, number ${i}`);
      assert.ok(result.problems.every(({message}) => message.endsWith('.') && message.length < 500), `number ${i}`);
    }
  }
  assert.ok(accepted > 200, `only ${accepted} were accepted: the changes are too wild to test much`);
  assert.deepEqual(prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).join()), before);
});

test('damaged text ends as a valid experiment or as sentences', () => {
  const random = randomFrom(SEED + 1);
  const text = JSON.stringify(defaultExperiment());
  for (let i = 0; i < 5000; i += 1) {
    const at = Math.floor(random() * text.length);
    const damaged = random() < 0.5
      ? text.slice(0, at)
      : text.slice(0, at) + String.fromCharCode(32 + Math.floor(random() * 95)) + text.slice(at + 1);
    const result = parseExperimentText(damaged);
    assert.ok(result.ok || result.problems.length > 0);
  }
});
