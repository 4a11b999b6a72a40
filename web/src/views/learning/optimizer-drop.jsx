/** How a gradient becomes a step, with each rule's own numbers; or how to look for weights without one. */
import {setOptimizer, setStrategy} from '../../state/experiment.js';
import {USUAL} from '../../state/usual.js';
import {OPTIMIZERS, STRATEGIES} from '../../state/vocabulary.js';
import {t} from '../../text/index.js';
import {Amount} from '../controls/amount.jsx';
import {NumberField} from '../controls/fields.jsx';
import {Options} from '../controls/options.jsx';
import {isSearch} from './words.js';

/** @typedef {import('../../state/experiment.js').Experiment['optimizer']} Optimizer */
/** @typedef {'momentum' | 'rho' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay'} Parameter */

/** The numbers each rule has, and how large they may be. */
const PARAMETERS = /** @type {Record<Optimizer['kind'], readonly Parameter[]>} */ ({
  sgd: [], momentum: ['momentum'], nesterov: ['momentum'], adagrad: ['epsilon'], rmsprop: ['rho', 'epsilon'],
  adam: ['beta1', 'beta2', 'epsilon'], adamw: ['beta1', 'beta2', 'epsilon', 'weightDecay']
});
const MOST = {momentum: 0.9999, rho: 0.999999, beta1: 0.999999, beta2: 0.999999, epsilon: 1, weightDecay: 100};

const SEARCHES = STRATEGIES.filter((kind) => kind !== 'gradient-descent');
const KINDS = [...OPTIMIZERS, ...SEARCHES];

/** @param {import('./learning-strip.jsx').Props} props */
export function OptimizerDrop({playground: {experiment, store, history}}) {
  const {optimizer, strategy} = experiment.value;
  const searching = isSearch(experiment.value);
  /** @param {typeof KINDS[number]} kind */
  function choose(kind) {
    const search = SEARCHES.find((name) => name === kind);
    if (search) return store.replace(setStrategy(store.get(), {kind: search}));
    const descending = setStrategy(store.get(), {kind: 'gradient-descent'});
    store.replace(setOptimizer(descending, {kind: /** @type {Optimizer['kind']} */ (kind)}));
  }
  return (
    <>
      <Options label={t.optimizer} value={searching ? /** @type {typeof KINDS[number]} */ (strategy?.kind) : optimizer.kind} options={KINDS}
        names={{...t.optimizers, ...t.strategies}} sentences={t.optimizerSays} onChange={choose} />
      {!searching && (
        <div class="fields">
          {PARAMETERS[optimizer.kind].map((name) => (
            <NumberField key={name} label={t.optimizerParameters[name]} help={t.optimizerParameterHelp[name]} value={optimizer[name] ?? USUAL.optimizer[name]} min={0} max={MOST[name]}
              onChange={(value) => store.replace(setOptimizer(store.get(), {[name]: value}))} />
          ))}
        </div>
      )}
      {!searching && (
        <Amount label={t.clip} help={t.clipHelp} value={optimizer.clipNorm ?? USUAL.optimizer.clipNorm} low={1e-2} high={100} max={1e9} zero history={history}
          onChange={(clipNorm) => store.replace(setOptimizer(store.get(), {clipNorm}))} />
      )}
      {!searching && <p class="quiet-text">{t.clipHelp}.</p>}
    </>
  );
}
