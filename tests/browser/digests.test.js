/** Same seed, same bits: the page's own engine ends every golden experiment with the weights of the native build. */
import {readFileSync} from 'node:fs';

import {expect, test} from './page.js';

/** @param {string} name */
const golden = (name) => JSON.parse(readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8'));

/** Trains experiments in the page's worker, update by update. Runs in the page. */
async function digestsOf(experiments) {
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

/** Which engine modules the page has fetched. */
const modulesIn = (page) => page.evaluate(() =>
  performance.getEntriesByType('resource').flatMap(({name}) => /assets\/([\w-]+)-[\w-]+\.wasm$/.exec(name)?.[1] ?? []));

for (const [module, machine] of [['float-simd', 'with SIMD'], ['float-scalar', 'without SIMD']]) {
  test(`every golden experiment ends with the same bits on a machine ${machine}`, async ({page, open}) => {
    test.slow();
    if (module === 'float-scalar') await page.addInitScript(() => (WebAssembly.validate = () => false));
    await open();
    expect(await modulesIn(page)).toEqual([module]);
    expect(await page.evaluate(digestsOf, golden('experiments.json'))).toEqual(golden('digests.json'));
  });
}
