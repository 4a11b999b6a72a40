/** Same seed, same bits: the page's own engine ends every golden experiment with the weights of the native build. */
import {digestsOf, golden} from './digests.js';
import {expect, test} from './page.js';

/** Which engine modules the page has fetched. */
const modulesIn = (page) => page.evaluate(() =>
  performance.getEntriesByType('resource').flatMap(({name}) => /assets\/(float-simd|float-scalar|double)-[\w-]+\.wasm$/.exec(name)?.[1] ?? []));

for (const [module, machine] of [['float-simd', 'with SIMD'], ['float-scalar', 'without SIMD']]) {
  test(`every golden experiment ends with the same bits on a machine ${machine}`, async ({page, open}) => {
    test.slow();
    if (module === 'float-scalar') {
      await page.addInitScript(() => {
        const {validate} = WebAssembly;
        WebAssembly.validate = (bytes) => !bytes.includes(253) && validate(bytes); // the prefix of its instructions
      });
    }
    await open();
    expect(await modulesIn(page)).toEqual([module]);
    expect(await page.evaluate(digestsOf, golden('experiments.json'))).toEqual(golden('digests.json'));
  });
}
