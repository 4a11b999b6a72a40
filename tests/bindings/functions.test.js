/** The function engine through the page's way to it: functionsOf(engine), the worker's protocol, the double module. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {drawn} from '../../web/src/functions/drawn.js';
import {functionsOf} from '../../web/src/functions/functions.js';
import {ODD_VALUES, coreOf, isFailure, openEngine} from './laboratory.js';

const LECTURE = JSON.parse(readFileSync(new URL('../golden/course/lecture-values.json', import.meta.url), 'utf8')).cases;
const NEURON = {
  text: 'relu(x0·w0 + x1·w1 + x2·w2 + b)²',
  values: {x0: 1, w0: -3, x1: -2, w1: -1, x2: 3, w2: 2, b: 1}
};

const functions = functionsOf(openEngine().engine);
const core = await coreOf('double');

/** An answer that has to be no problem. */
async function good(asked) {
  const answer = await asked;
  assert.ok(!('problem' in answer), JSON.stringify(answer.problem));
  return answer;
}

/** Both within rounding; for numbers that two programs computed. */
const near = (got, wanted, what) => assert.ok(Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)), `${what}: ${got}, not ${wanted}`);

test('a function comes back as a tree whose parts know where they were typed', async () => {
  const {is, variables} = await good(functions.parse({text: '2x² − sin(w_0)'}));
  assert.deepEqual(variables, ['x', 'w_0']);
  assert.equal(is.text, '2x² − sin(w_0)');
  const [product, difference] = is.tree.children;
  assert.deepEqual([product.kind, product.from, product.to], ['product', 0, 3]);
  assert.deepEqual([difference.kind, difference.children[0].kind, difference.children[0].name], ['negative', 'call', 'sin']);
  assert.equal('2x² − sin(w_0)'.slice(difference.from, difference.to), '− sin(w_0)');
});

test('a problem says what it is and where, and whose text it is in', async () => {
  assert.deepEqual(await functions.parse({text: '2·(x + 1'}), {problem: {kind: 'missing-bracket', in: 'text', from: 2, to: 3, what: '('}});
  assert.deepEqual(await functions.compare({text: 'x²', by: 'x', answer: '2·y'}),
    {problem: {kind: 'unknown-name', in: 'answer', from: 2, to: 3, what: 'y'}});
  assert.deepEqual(await functions.derivative({text: '😀', by: 'x'}), {problem: {kind: 'unknown-character', in: 'text', from: 0, to: 2, what: '😀'}});
});

test('a derivative comes with its rules, one inside the other', async () => {
  const chain = await good(functions.derivative({text: '(3x² − 5x + 1)⁷', by: 'x'}));
  const {steps: wanted} = LECTURE['chain-rule-power7'];
  assert.equal(chain.rule, 'chain');
  assert.deepEqual(chain.parts.map(({name}) => name), ['outer', 'inner']);
  for (const [what, got] of [['y', chain.parts[0].is], ['u', chain.parts[1].is], ['dydu', chain.steps[0].after], ['dudx', chain.steps[1].after],
    ['dydx', chain.after]]) {
    const {verdict} = await good(functions.compare({text: wanted[what], answer: got.text}));
    assert.equal(verdict.sameness, 'alike', `${what}: ${got.text}`);
  }
  assert.equal(chain.after.text, '7(3x² − 5x + 1)⁶·(6x − 5)');
  assert.deepEqual(chain.steps.map(({rule, by}) => [rule, by]), [['power', 'u'], ['sum', 'x']]);
});

test('an answer is marked, and a wrong one is told where it is wrong', async () => {
  const mark = async (answer) => (await good(functions.compare({text: 'x³ + 2x² + 6', by: 'x', answer}))).verdict;
  assert.deepEqual(await mark('4x + 3x^2'), {sameness: 'alike'});
  assert.deepEqual(await mark('x(3x + 4)'), {sameness: 'equal'});
  const {sameness, differs} = await mark('3x² + 4x + 6');
  assert.equal(sameness, 'different');
  near(differs.wanted, 3 * differs.at.x ** 2 + 4 * differs.at.x, 'wanted');
  near(differs.given, differs.wanted + 6, 'given');
});

test('the lecture\'s neuron has its values, gradients and factors, each beside its check', async () => {
  const lecture = LECTURE['single-relu-neuron'];
  const circuit = await good(functions.circuit(NEURON));
  const gate = (text) => circuit.gates.find((one) => one.text === text);
  near(circuit.value, lecture.forward.loss, 'loss');
  assert.deepEqual(['x0·w0', 'x1·w1', 'x2·w2'].map((text) => gate(text).value), lecture.forward.mul);
  near(gate('relu(x0·w0 + x1·w1 + x2·w2 + b)').gradient, lecture.localGradients['dLoss/dReLU'], 'dL/dReLU');
  for (const i of [0, 1, 2]) {
    near(gate(`w${i}`).gradient, lecture.gradients.dw[i], `dw${i}`);
    near(gate(`x${i}`).gradient, lecture.gradients.dx[i], `dx${i}`);
  }
  near(gate('b').gradient, lecture.gradients.db, 'db');
  // A central difference of a parabola is off by rounding alone: 36 · 2⁻⁵³ / 1e-5.
  for (const {difference, gradient, text} of circuit.gates) assert.ok(Math.abs(difference - gradient) < 1e-8, text);
  const {paths: [path], sum} = await good(functions.paths({...NEURON, from: circuit.variables.indexOf('w0')}));
  assert.deepEqual([...path.factors], [1, 1, 1, 12]);
  near(sum, lecture.gradients.dw[0], 'the path\'s product');

  const {learningRate} = lecture.update;
  const along = ['w0', 'w1', 'w2', 'b'];
  const step = await good(functions.descend({...NEURON, along, optimizer: {kind: 'sgd', learningRate}, steps: 1}));
  near(step.values[1], 33.8724, 'the new loss');
  lecture.update.w.forEach((w, i) => near(step.points[along.length + i], w, `new w${i}`));
});

test('curves and surfaces are sampled as asked, with slopes, and nothing where there is nothing', async () => {
  const {places, values, slopes} = await good(functions.curve({text: 'ln(x)', along: 'x', from: -1, to: 1, count: 5}));
  assert.deepEqual([...places], [-1, -0.5, 0, 0.5, 1]);
  assert.deepEqual([...values], [NaN, NaN, NaN, Math.log(0.5), 0]);
  assert.deepEqual([...slopes], [NaN, NaN, NaN, 2, 1]);
  const surface = {text: 'a·x + y', along: ['x', 'y'], values: {a: 10}, xMin: 0, xMax: 2, yMin: 0, yMax: 2, columns: 2, rows: 2, gradients: true};
  const flat = await good(functions.surface(surface));
  assert.deepEqual([...flat.values], [6.5, 16.5, 5.5, 15.5]);
  assert.deepEqual([...flat.gradients], [10, 1, 10, 1, 10, 1, 10, 1]);
});

test('difference quotients of floats are as wrong as floats make them', async () => {
  const {slope, value, double, float} = await good(functions.differences({text: 'x³', by: 'x', values: {x: 1}, steps: [0.5, 1e-5, 1e-9]}));
  assert.deepEqual([value, slope], [1, 3]);
  assert.deepEqual([double.central[0], float.central[0]], [3.25, 3.25]);
  assert.deepEqual([double.above[0], double.below[0], double.forward[0], double.backward[0]], [3.375, 0.125, 4.75, 1.75]);
  assert.ok(Math.abs(double.central[1] - slope) < 1e-9);
  assert.equal(float.central[2], 0, '1 + 1e-9 is 1 in float');
});

test('formulas are drawn from trees', async () => {
  const {is} = await good(functions.parse({text: 'σ(w_0·x)/2'}));
  assert.deepEqual(drawn(is.tree, (name) => (name === 'x' ? 'data' : 'weight')), {
    kind: 'quotient',
    over: {kind: 'call', name: 'σ', inputs: [{kind: 'product', factors: [
      {kind: 'symbol', name: 'w', sub: ['0'], role: 'weight'}, {kind: 'symbol', name: 'x', sub: [], role: 'data'}]}]},
    under: {kind: 'number', value: 2, role: undefined}
  });
});

test('only the double module has functions', async () => {
  assert.equal((await coreOf('float-simd')).functions, undefined);
});

/** Every question with a request that can be answered. */
const REQUESTS = {
  parse: {text: 'x + y', variables: ['x', 'y']},
  derivative: {text: 'x·y', by: 'x'},
  compare: {text: 'x·y', by: 'x', answer: 'y'},
  evaluate: {text: 'x·y', along: ['x'], values: {y: 1}, points: [1, 2], gradients: true},
  differences: {text: 'x·y', by: 'x', values: {x: 1, y: 2}, steps: [0.1]},
  circuit: {...NEURON, step: 1e-5},
  paths: {...NEURON, from: 0},
  descend: {text: 'x·y', along: ['x'], values: {x: 1, y: 2}, optimizer: {kind: 'sgd', learningRate: 1}, schedule: {kind: 'constant'}, steps: 2}
};

test('an odd value anywhere in a question is answered, and nothing throws', () => {
  for (const [question, request] of Object.entries(REQUESTS)) {
    const ask = (odd, what) => {
      try {
        return core.functions(question, odd);
      } catch (error) {
        return assert.fail(`${question} with ${what} threw ${error}`);
      }
    };
    assert.ok(!('error' in ask(request, 'a good request')) && !('problem' in ask(request, 'a good request')), question);
    for (const [what, odd] of ODD_VALUES) {
      assert.ok(isFailure(ask(odd, what)), `${question} with ${what}`);
      const own = (/** @type {string} */ key) => Object.defineProperty({...request}, key, {value: odd, enumerable: true});
      for (const key of Object.keys(request)) {
        const answer = ask(own(key), `${what} for ${key}`);
        assert.ok(!('error' in answer) || isFailure(answer), `${question} with ${what} for ${key}: ${JSON.stringify(answer)}`);
      }
      if ('values' in request) ask({...request, values: {...request.values, [Object.keys(request.values)[0]]: odd}}, `${what} as a value`);
    }
  }
  for (const [what, odd] of ODD_VALUES) assert.ok(isFailure(core.functions(odd, {})), what);
});
