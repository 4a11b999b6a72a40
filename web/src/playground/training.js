/** What sets training going, and how fast it goes. */
import {computed, signal} from '@preact/signals';

import {setOptimizer, setSeeds} from '../state/experiment.js';
import {isTrainable} from '../state/trainable.js';
import {remembered} from './remembered.js';

/** What the links of the network stand for while a phase shows it; otherwise as the person likes. @type {Partial<Record<import('../engine/protocol.js').PhaseName, 'parameters' | 'gradients' | 'lastUpdate'>>} */
const PHASE_LINKS = {forward: 'parameters', loss: 'parameters', backward: 'gradients', update: 'lastUpdate', keep: 'lastUpdate'};

/** @typedef {import('../engine/protocol.js').Speed} Speed */

export const SPEEDS = /** @type {const} */ (['slow', 'update', 'epoch', 'full']);
/** How long a phase may stay in slow motion, in milliseconds. */
export const PHASE_MS = Object.freeze({least: 200, most: 5000, usual: 1200});

const isPhaseMs = (/** @type {unknown} */ value) => typeof value === 'number' && value >= PHASE_MS.least && value <= PHASE_MS.most;
/** A gradient no longer than this is a step that cannot throw anything far. */
const SAFE_NORM = 1;

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {import('../state/history.js').History} parts.history
 * @param {import('../engine/client.js').Engine} parts.engine
 * @param {import('./loop.js').Loop} parts.loop
 * @param {import('./notices.js').Notices} parts.notices
 * @param {import('./looking.js').Looking} parts.looking
 * @param {(calls: () => Promise<unknown>) => Promise<void>} parts.run
 * @param {import('../text/languages.js').Catalogue} parts.text
 */
export function createTraining({store, history, engine, loop, notices, looking, run, text}) {
  const speed = signal(SPEEDS.indexOf('full'));
  const phaseMs = remembered('phaseMs', /** @type {number} */ (PHASE_MS.usual), isPhaseMs);
  const phase = computed(() => loop.frame.value?.phase ?? null);
  const linksShow = computed(() => (phase.value && PHASE_LINKS[phase.value.name]) ?? looking.links.value);

  /** @returns {Speed} */
  function chosenSpeed() {
    const kind = SPEEDS[speed.peek()];
    return kind === 'slow' ? {kind, everyMs: phaseMs.peek() * (phase.peek()?.names.length ?? 4)} : {kind};
  }
  /** Where there is nothing to train on, says so instead. @param {() => Promise<unknown>} call */
  const train = (call) => run(async () => {
    if (isTrainable(store.get())) await call();
    else notices.nothingToTrainOn();
  });
  const play = () => train(() => engine.play(chosenSpeed()));
  const newStart = () => store.replace(setSeeds(store.get(), {weights: (store.get().seeds.weights + 1) >>> 0}));

  /** Back to the very same start; undo brings the trained network back. */
  async function reset() {
    const before = await loop.keepsake();
    await engine.reset();
    loop.curve.show();
    loop.curve.mark([{field: 'reset', from: '', to: ''}], performance.now());
    history.record({key: 'reset', undo: () => void run(() => loop.goTo(before)), redo: () => void run(reset)});
  }

  /** @param {number} updates */
  async function back(updates) {
    const {update: before} = await engine.pause();
    const {update} = await engine.stepBack(updates);
    if (before === 0 || update > Math.max(0, before - updates)) notices.noWayBack(update);
  }

  return {
    speed, phaseMs, phase, linksShow, chosenSpeed, play, newStart,
    pause: () => run(() => engine.pause()),
    reset: () => run(reset),
    stepUpdate: () => train(() => engine.stepUpdate()),
    stepEpoch: () => train(() => engine.stepEpoch()),
    /** On to the next phase of an update, in slow motion. */
    stepPhase() {
      speed.value = SPEEDS.indexOf('slow');
      return train(() => engine.stepPhase());
    },
    /** @param {number} updates */
    stepBack: (updates) => run(() => back(updates)),
    /** @param {number} index */
    setSpeed(index) {
      speed.value = index;
      if (loop.playing.value) void play();
    },
    /** How long a phase stays. @param {number} ms */
    setPhaseMs(ms) {
      phaseMs.value = ms;
      if (loop.playing.value && SPEEDS[speed.value] === 'slow') void play();
    },
    /** Everything as it is at one moment, and what it is worth; training goes on afterwards. */
    async keepMoment() {
      await loop.settled();
      const goOn = loop.playing.value;
      await engine.pause();
      const [digest, metrics] = await engine.askTogether(['digest'], ['evaluate']);
      const keepsake = await loop.keepsake();
      if (goOn) await engine.play(chosenSpeed());
      loop.sync();
      return {keepsake, digest, metrics};
    },
    /** Ways out of a breakdown; each plays on. */
    waysOn() {
      const {learningRate} = store.get().optimizer;
      /** @param {() => void} change */
      const then = (change) => () => {
        change();
        void play();
      };
      return [
        {get label() { return text.lowerRate; }, get help() { return text.lowerRateHelp; }, run: then(() => store.replace(setOptimizer(store.get(), {learningRate: learningRate / 10})))},
        {get label() { return text.clipGradient; }, get help() { return text.clipHelp; }, run: then(() => store.replace(setOptimizer(store.get(), {clipNorm: SAFE_NORM})))},
        {get label() { return text.newStart; }, get help() { return text.newStartHelp; }, run: then(newStart)}
      ];
    }
  };
}
