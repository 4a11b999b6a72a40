/** NumPy and PyTorch, natively, where some python3 on this machine has them: they time themselves. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const script = fileURLToPath(new URL('native.py', import.meta.url));

/** A python3 that can import a module, or null. @param {string} module */
export function pythonWith(module) {
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      execFileSync(python, ['-c', `import ${module}`], {stdio: 'ignore'});
      return python;
    } catch {
      // the next one may have it
    }
  }
  return null;
}

/**
 * The loss after some updates in one batch, and the work per second of CPU time.
 * @param {'numpy' | 'torch'} module @param {string} python @param {import('../workloads.js').Workload} work
 * @param {{checkEpochs: number, seconds: number}} settings
 * @returns {{loss: number, rate: number}}
 */
export function runNative(module, python, work, settings) {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-bench-'));
  const file = join(folder, 'work.json');
  const {x, labels, start, ...rest} = work;
  const plainStart = start.map(({weights, biases}) => ({weights: [...weights], biases: [...biases]}));
  writeFileSync(file, JSON.stringify({...rest, ...settings, x: [...x], labels: [...labels], start: plainStart}));
  try {
    const env = {...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1'};
    return JSON.parse(execFileSync(python, [script, module, file], {env, encoding: 'utf8'}));
  } finally {
    rmSync(folder, {recursive: true});
  }
}
