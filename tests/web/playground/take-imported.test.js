import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createImporting} from '../../../web/src/playground/importing.js';
import {takeImported} from '../../../web/src/playground/take-imported.js';
import {defaultExperiment} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {createStore} from '../../../web/src/state/store.js';

/** An engine that keeps every third sample for testing. */
const engine = {
  async ask(question, {data}) {
    assert.equal(question, 'drawPoints');
    const count = data.kind === 'table' ? data.samples.length / data.inputs : data.points.length;
    return {test: Uint8Array.from({length: count}, (_, at) => Number(at % 3 === 2))};
  }
};
const imported = (more) => ({target: 'classes', inputs: 2, classes: 2, samples: [1, 10, 3, 30, 500, 600], targets: [0, 1, 0], sides: null, names: {inputs: ['a', 'b'], target: 'c'}, ...more});

/** Takes samples into a page of its own. */
async function take(more, standardised = false, its = engine) {
  const store = createStore(defaultExperiment());
  const importing = createImporting();
  importing.open('text');
  const why = await takeImported({store, engine: its, importing}, imported(more), standardised);
  assert.deepEqual(parseExperiment(store.get()).problems ?? [], []);
  return {why, store, importing, data: store.get().data, plane: store.get().plane};
}

test('points come with a plane around them, and the dialog goes', async () => {
  const {why, importing, data, plane} = await take({});
  assert.equal(why, null);
  assert.equal(importing.opened.value, null);
  assert.deepEqual(data.points, [[1, 10, 0], [3, 30, 1], [500, 600, 0]]);
  assert.ok(plane.xMin <= 1 && plane.xMax >= 500 && plane.yMax >= 600);
});

test('standardised points keep the split they were standardised by', async () => {
  const {data} = await take({}, true);
  assert.deepEqual(data.points.map((point) => point.map((part) => Math.round(part * 1e9) / 1e9)), [[-1, -1, 0, 0], [1, 1, 1, 0], [498, 58, 0, 1]]);
  assert.deepEqual(data.scale.inputs.map(({mean, deviation}) => [mean, deviation]), [[2, 1], [20, 10]]);
});

test('sides that the file tells come before those of the split', async () => {
  const {data} = await take({sides: [0, 1, 0]});
  assert.deepEqual(data.points.map((point) => point[3]), [0, 1, 0]);
});

test('one input and a value are a curve, one and a class points on a line, more a table', async () => {
  const curve = await take({target: 'values', inputs: 1, classes: 1, samples: [1, 2, 3], names: {inputs: ['t'], target: 'v'}});
  assert.deepEqual([curve.data.task, curve.data.points[2]], ['curve', [3, 0]]);
  const line = await take({inputs: 1, samples: [1, 2, 3], names: {inputs: ['t'], target: 'v'}});
  assert.deepEqual(line.data.points, [[1, 0, 0], [2, 0, 1], [3, 0, 0]]);
  assert.deepEqual(line.store.get().features, ['x']);
  const table = await take({inputs: 3, samples: [1, 2, 3, 4, 5, 6, 7, 8, 9], sides: [0, 0, 1], names: {inputs: ['a', 'b', 'c'], target: 'd'}}, true);
  assert.equal(table.data.kind, 'table');
  assert.deepEqual(table.data.test, [0, 0, 1]);
  assert.equal(table.store.get().layers.at(-1).neurons, 2);
});

test('what the page or the engine refuses is told, and nothing is replaced', async () => {
  const before = defaultExperiment();
  const costly = await take({inputs: 3, samples: [1, 2, 3, 4, 5, 6, 7, 8, 9], targets: [0, 1, 7], names: {inputs: ['a', 'b', 'c'], target: 'd'}});
  assert.match(costly.why, /data\.targets\[2\] is 7/);
  assert.deepEqual(costly.store.get(), before);
  assert.notEqual(costly.importing.opened.value, null);
  const refusing = await take({}, false, {ask: () => Promise.reject(new Error('No memory is left.'))});
  assert.equal(refusing.why, 'No memory is left.');
  assert.deepEqual(refusing.store.get(), before);
});
