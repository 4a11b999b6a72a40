/** Work per second of CPU time, contenders taking turns. */

/** Microseconds of CPU this process has used. */
const cpu = () => {
  const {user, system} = process.cpuUsage();
  return user + system;
};

/**
 * @typedef {object} Run something under way
 * @property {(epochs: number) => unknown} train
 * @property {() => number} loss
 * @property {() => unknown} grid
 * @property {() => void} close
 */

/** Work done per second of CPU, over about `seconds`. @param {() => number} once does some work and says how much @param {number} seconds */
export function rateOf(once, seconds) {
  const start = cpu();
  let work = 0;
  do work += once();
  while (cpu() - start < seconds * 1e6);
  return (work / (cpu() - start)) * 1e6;
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * One portion of a workload's work: some thousand samples at once, as the page too asks for more than one epoch of a small
 * network at a time.
 * @param {import('./workloads.js').Workload} work @param {Run} run
 */
export const portion = (work, run) => () => {
  if (work.kind === 'grid') {
    run.grid();
    return 1;
  }
  const epochs = Math.max(1, Math.round(10_000 / work.samples / Math.max(1, work.sizes[1] / 16)));
  run.train(epochs);
  return epochs * work.samples;
};

/**
 * Median rates of several runs of the same work, in rounds taken in turn.
 * @param {import('./workloads.js').Workload} work @param {Run[]} runs @param {{rounds: number, seconds: number}} settings
 */
export function medianRates(work, runs, {rounds, seconds}) {
  const rates = runs.map(() => /** @type {number[]} */ ([]));
  for (const run of runs) rateOf(portion(work, run), seconds / 2); // warm up: compilers get to see the code
  for (let round = 0; round < rounds; round += 1) {
    runs.forEach((run, index) => rates[index].push(rateOf(portion(work, run), seconds)));
  }
  return rates.map(median);
}
