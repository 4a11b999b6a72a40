/** The seeds of the data: of where points lie, which way noise moves them, and which are kept for testing. */
import {hasNoise} from '../../state/datasets.js';
import {setSeeds, setSplitSeed} from '../../state/experiment.js';
import {t} from '../../text/index.js';
import {NumberField} from '../controls/fields.jsx';

/** @typedef {'data' | 'noise' | 'split'} DataSeed */

const MOST = 2 ** 32 - 1;

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function SeedFields({playground: {experiment, store}}) {
  const {data, seeds} = experiment.value;
  const those = /** @type {readonly DataSeed[]} */ (['data', 'noise', 'split']).filter((seed) =>
    seed === 'split' || (data.kind === 'dataset' && (seed === 'data' || hasNoise(data.name))));

  /** @param {DataSeed} seed @param {number} value */
  function set(seed, value) {
    store.replace(seed === 'split' ? setSplitSeed(store.get(), value) : setSeeds(store.get(), {[seed]: value}));
  }
  return (
    <div class="seeds">
      {those.map((seed) => (
        <div key={seed} class="row">
          <NumberField label={t.dataSeeds[seed]} help={t.dataSeedHelp[seed]} value={seeds[seed]} min={0} max={MOST} whole onChange={(value) => set(seed, value)} />
          <button aria-description={t.otherSeedHelp[seed]} onClick={() => set(seed, (seeds[seed] + 1) >>> 0)}>{t.otherSeed[seed]}</button>
        </div>
      ))}
    </div>
  );
}
