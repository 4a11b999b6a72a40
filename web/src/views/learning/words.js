/** How it learns, in as few words as fit on a chip. */
import {USUAL} from '../../state/usual.js';
import {shortNumber, t} from '../../text/index.js';

/** @typedef {import('../../state/experiment.js').Experiment} Experiment */

const n = shortNumber;

/** A search has no optimiser; clipping is a word of it. @param {Experiment} experiment */
export function optimizerWords({optimizer, strategy}) {
  if (strategy && isSearch({strategy})) return t.strategies[strategy.kind];
  const {kind, clipNorm = 0} = optimizer;
  return clipNorm > 0 ? t.optimizerClipped(t.optimizers[kind], n(clipNorm)) : t.optimizers[kind];
}

/** Whether it tries weights at random instead of following a gradient. @param {Pick<Experiment, 'strategy'>} experiment */
export const isSearch = ({strategy}) => strategy !== undefined && strategy.kind !== 'gradient-descent';

/** @param {Experiment} experiment */
export function scheduleWords({schedule}) {
  const {kind, decay, every, factor, period, warmUp} = {...USUAL.schedule, ...schedule};
  const words = {
    constant: t.schedules.constant, 'inverse-time': `1/(1 + ${n(decay)} t)`, step: t.scheduleStep(n(factor), n(every)),
    exponential: `${n(factor)}ᵗ`, cosine: t.scheduleCosine(n(period))
  }[kind];
  return warmUp > 0 ? t.scheduleWarm(words, n(warmUp)) : words;
}

/** The penalties of all layers, where they agree. @param {Experiment} experiment */
export function penaltyWords({layers}) {
  const parts = /** @type {const} */ (['l1', 'l2', 'biasL1', 'biasL2']).flatMap((kind) => {
    const strengths = new Set(layers.map((layer) => layer[kind] ?? 0));
    if (strengths.size > 1) return [`${t.penalties[kind]} ${t.byLayer}`];
    const [strength] = strengths;
    return strength > 0 ? [`${t.penalties[kind]} ${n(strength)}`] : [];
  });
  return parts.length > 0 ? parts.join(' · ') : t.none;
}

/** @param {Experiment} experiment */
export function startWords({layers}) {
  const kinds = new Set(layers.map(({start = 'he'}) => start));
  return kinds.size > 1 ? t.byLayer : t.starts[[...kinds][0]];
}

/** @param {Experiment} experiment */
export function stopWords({stop = {}}) {
  const {epochs, target, plateau} = stop;
  const parts = [
    target ? [t.stopAtLoss(t[target.set], n(target.loss))] : [],
    plateau ? [t.stopAtPlateau(n(plateau.epochs))] : [],
    epochs ? [t.stopAtEpoch(n(epochs))] : []
  ].flat();
  return parts.length > 1 ? t.stopConditions(parts.length) : (parts[0] ?? t.never);
}
