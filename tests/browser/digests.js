/** The golden experiments, and how a page trains them. */
import {readFileSync} from 'node:fs';

/** @param {'experiments.json' | 'digests.json'} name */
export const golden = (name) => JSON.parse(readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8'));

/** Runs in the page: trains experiments in its worker, update by update, and tells the weights' digests by name. */
export async function digestsOf(experiments) {
  const {engine} = document.querySelector('nn-playground').playground;
  const digests = {};
  for (const {name, experiment, updates} of experiments) {
    await engine.configure(experiment);
    let stopped = 'done';
    for (let i = 0; i < updates && stopped !== 'diverged'; i += 1) ({stopped} = await engine.stepUpdate());
    digests[name] = await engine.ask('digest');
  }
  return digests;
}
