import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readArguments} from '../../../web/cli/arguments.js';

const read = (line) => readArguments(line.split(' ').filter(Boolean));

test('the command of the documentation is understood', () => {
  assert.deepEqual(read('run experiment.json --epochs 1000 --trace 0,100,1000 --precision f64'),
    {command: 'run', file: 'experiment.json', epochs: 1000, trace: [0, 100, 1000], precision: 'double'});
});

test('what is left out has a plain meaning', () => {
  assert.deepEqual(read('run'), {command: 'run', file: '-', epochs: 100, trace: [], precision: undefined});
  assert.deepEqual(read('run - --trace 5,0,5'), {command: 'run', file: '-', epochs: 5, trace: [0, 5], precision: undefined});
  assert.deepEqual(read('run x.json --epochs 0'), {command: 'run', file: 'x.json', epochs: 0, trace: [], precision: undefined});
  assert.equal(read('--help'), 'help');
  assert.deepEqual(read('verify links.txt'), {command: 'verify', file: 'links.txt', json: false});
  assert.deepEqual(read('verify --json'), {command: 'verify', file: '-', json: true});
});

test('every mistake is answered with one sentence', () => {
  for (const [line, sentence] of [
    ['', /^Say what to do/],
    ['walk', /^There is no command 'walk'/],
    ['run a.json b.json', /'b\.json' is one too many\.$/],
    ['run --epochs -1', /^Option '--epochs' argument is ambiguous/],
    ['run --epochs=-1', /^--epochs has '-1'/],
    ['run --epochs 1e10', /^--epochs has '1e10'/],
    ['run --epochs 1.5', /whole number/],
    ['run --trace 1,,2', /^--trace has ''/],
    ['run --epochs 10 --trace 11', /after the last one, 10\.$/],
    ['run --precision constructor', /must be f32 or f64\.$/],
    ['verify a.txt --epochs 5', /^'--epochs' is for 'downhill run'\.$/],
    ['run --json', /always prints JSON\.$/],
    ['run --fast', /^Unknown option '--fast'\.$/]
  ]) {
    assert.throws(() => read(line), (error) => {
      assert.match(error.message, sentence);
      assert.ok(!error.message.includes('\n') || line === 'run --epochs -1');
      return true;
    }, line);
  }
});
