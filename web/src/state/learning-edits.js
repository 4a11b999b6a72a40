/** Edits of how it learns: each takes an experiment and returns another one. None of them changes the network's shape. */
import {frozen} from './frozen.js';
import {LIMITS} from './vocabulary.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').LayerSpec} LayerSpec */
/** @typedef {NonNullable<Experiment['strategy']>} Strategy */
/** @typedef {NonNullable<Experiment['stop']>} Stop */
/** @typedef {'l1' | 'l2' | 'biasL1' | 'biasL2'} Penalty */

/** @param {Experiment} experiment @param {Partial<Experiment['optimizer']>} patch */
export function setOptimizer(experiment, patch) {
  return frozen({...experiment, optimizer: {...experiment.optimizer, ...patch}});
}

/** @param {Experiment} experiment @param {Partial<Experiment['schedule']>} patch */
export function setSchedule(experiment, patch) {
  return frozen({...experiment, schedule: {...experiment.schedule, ...patch}});
}

/** @param {Experiment} experiment @param {number} batchSize 0: all training samples in one batch */
export function setBatchSize(experiment, batchSize) {
  return frozen({...experiment, batchSize: Math.min(LIMITS.samples, Math.max(0, Math.round(batchSize)))});
}

/** @param {Experiment} experiment @param {Partial<Experiment['seeds']>} patch */
export function setSeeds(experiment, patch) {
  return frozen({...experiment, seeds: {...experiment.seeds, ...patch}});
}

/** @param {Experiment} experiment @param {Experiment['precision']} precision */
export function setPrecision(experiment, precision) {
  return frozen({...experiment, precision});
}

/** How it looks for better weights. @param {Experiment} experiment @param {Partial<Strategy>} patch */
export function setStrategy({strategy = {kind: 'gradient-descent'}, ...others}, patch) {
  const next = {...strategy, ...patch};
  if (next.kind === 'gradient-descent') return frozen({...others});
  return frozen({...others, strategy: next});
}

/** The same penalty on every layer; 0: none. @param {Experiment} experiment @param {Penalty} kind @param {number} strength */
export function setPenalty(experiment, kind, strength) {
  const layers = experiment.layers.map((layer) => {
    const {[kind]: _, ...without} = layer;
    return strength > 0 ? {...without, [kind]: strength} : without;
  });
  return frozen({...experiment, layers});
}

/** How the first weights of every layer are drawn. @param {Experiment} experiment @param {Pick<LayerSpec, 'start' | 'startValue'>} patch */
export function setStart(experiment, patch) {
  return frozen({...experiment, layers: experiment.layers.map((layer) => ({...layer, ...patch}))});
}

/** When training ends by itself; undefined takes a condition away. @param {Experiment} experiment @param {Partial<Stop>} patch */
export function setStop({stop = {}, ...others}, patch) {
  const next = Object.fromEntries(Object.entries({...stop, ...patch}).filter(([, condition]) => condition !== undefined));
  return frozen(Object.keys(next).length === 0 ? {...others} : {...others, stop: next});
}
