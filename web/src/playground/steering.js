/**
 * What a program can ask of a playground, and what it is told: behind <nn-playground>'s methods and events, and behind the
 * messages of a frame. It can do what a person can, no more: what a link has locked stays locked. Whatever is asked wrongly is
 * refused with a PlaygroundError, and nothing changes.
 */
import {effect} from '@preact/signals';

import {fragmentIn, KEYS, viewPairs} from '../share/attributes.js';
import {readView} from '../share/view-text.js';
import {isTrainable} from '../state/trainable.js';
import {PlaygroundError} from './error.js';
import {summary} from './summary.js';

/** @typedef {import('./playground.js').Playground} Playground */
/** @typedef {import('./summary.js').Summary} Summary */
/** @typedef {ReturnType<typeof createSteering>} Steering */
/** @typedef {import('../../embed/nn-playground.d.ts').StateOptions} StateOptions */
/** @typedef {import('../../embed/nn-playground.d.ts').Told} Told */

/** Longer runs are run(); this many updates are a few seconds. */
export const MOST_STEPS = 10_000;
/** After an edit so long nothing happens, in case another follows. */
const QUIET_MS = 400;
/** At most four times a second. */
const METRICS_MS = 250;

/**
 * @param {Playground} playground
 * @param {<Type extends keyof Told>(type: Type, detail: Told[Type]) => void} tell
 */
export function createSteering(playground, tell) {
  const {engine, store, notice, fit} = playground;
  let turn = 0; // a step that takes long ends when something else is asked for
  let closed = false;

  function sharing() {
    const there = playground.sharing.peek();
    if (!there) throw new PlaygroundError('not-loaded', 'The code for links did not arrive.');
    return there;
  }

  /** @param {import('../share/view-text.js').Part} part @param {string} what */
  function mustBeFree(part, what) {
    turn += 1;
    if (fit.peek().lock.includes(part)) throw new PlaygroundError('locked', `Whoever made this link has locked ${what}.`);
  }

  function mustBeTrainable() {
    if (!isTrainable(store.get())) throw new PlaygroundError('nothing-to-train-on', 'There is no point to train on.');
  }

  /** Does something, and throws what the page would have told the person. @param {() => unknown} act */
  async function acting(act) {
    await act();
    const told = notice.peek();
    if (told && !told.quiet) throw new PlaygroundError(codeOf(told), told.message);
  }

  /** @param {import('./notices.js').Notice} told @returns {import('./error.js').ErrorCode} */
  const codeOf = ({code}) => code ?? (engine.state() === 'stopped' ? 'stopped' : 'failed');

  async function getMetrics() {
    const [progress, metrics] = await engine.askTogether(['progress'], ['evaluate']);
    return summary(engine.isPlaying(), progress, metrics);
  }

  // ---------------------------------------------------------------------------------------------------------- events

  /** Does it so long after the first call. @param {() => void} action @param {number} ms */
  function soon(action, ms) {
    let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
    return () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!closed) action();
      }, ms);
    };
  }

  let lastEdit = 0;
  const tellState = soon(() => {
    if (performance.now() - lastEdit < QUIET_MS) return tellState();
    playground.sharing.peek()?.link().then((state) => tell('state', {state}), () => {}); // too much for a link: whoever needs it asks, and hears why
  }, QUIET_MS);
  const stopState = store.subscribe(() => {
    lastEdit = performance.now();
    tellState();
  });

  let told = ''; // what was said last; a frame may come again without anything new
  const tellMetrics = soon(() => {
    const frame = playground.frame.peek();
    if (!frame?.metrics) return;
    const {update, epochs} = frame.metrics;
    const now = summary(playground.playing.peek(), {update, epoch: Math.floor(epochs)}, frame.metrics);
    const text = JSON.stringify(now);
    if (text === told) return;
    told = text;
    tell('metrics', now);
  }, METRICS_MS);
  const stopMetrics = playground.onFrame((frame) => frame?.metrics && tellMetrics());
  const stopNeed = playground.needs.add({metrics: true});

  /** Why training ended. @returns {Told['result']['reason']} */
  function ending() {
    const frame = playground.frame.peek();
    if (!frame || frame.playing) return 'paused'; // by hand: the last frame knows nothing of it
    return frame.divergence ? 'diverged' : frame.trouble ? 'failed' : (frame.stopReason?.kind ?? 'paused');
  }

  async function tellResult() {
    const reason = ending();
    const [progress, metrics, digest] = await engine.askTogether(['progress'], ['evaluate'], ['digest']);
    if (progress.update > 0) tell('result', {reason, digest, ...summary(false, progress, metrics)});
  }
  let played = false;
  const stopResults = effect(() => {
    const {value: playing} = playground.playing;
    if (played && !playing && !playground.isResting()) tellResult().catch(() => {}); // where there is no engine there is no result
    played = playing;
  });

  const stopErrors = effect(() => {
    const {value} = notice;
    if (value && !value.quiet) tell('error', {code: codeOf(value), message: value.message});
  });

  return {
    async run() {
      mustBeFree('play', 'play and pause');
      mustBeTrainable();
      await acting(playground.play);
    },

    async pause() {
      mustBeFree('play', 'play and pause');
      await acting(playground.pause);
      return getMetrics();
    },

    /** Ends early where training ends, or something else is done. */
    async step(updates = 1) {
      const fine = Number.isInteger(updates) && updates >= 1 && updates <= MOST_STEPS;
      if (!fine) throw new PlaygroundError('bad-argument', `Steps are whole numbers of updates from 1 to ${MOST_STEPS}.`);
      mustBeFree('step', 'single steps');
      mustBeTrainable();
      const [mine, experiment] = [turn, store.get()];
      await acting(playground.stepUpdate);
      const isMine = () => turn === mine && store.get() === experiment && !engine.isPlaying() && !closed;
      for (let done = 1; done < updates && isMine(); done += 1) {
        if ((await engine.stepUpdate()).stopped !== 'done') break;
      }
      playground.invalidate();
      return getMetrics();
    },

    async reset() {
      mustBeFree('reset', 'the way back to the start');
      await acting(playground.reset);
      return getMetrics();
    },

    getMetrics,

    /** @param {StateOptions} [options] */
    async getState({training = false, receipt = false} = {}) {
      const share = sharing();
      if (!receipt) return share.link({training});
      const state = await share.resultLink();
      if (state === null) throw new PlaygroundError('no-receipt', 'How this network came about is not known here, as it did not begin on this page.');
      return state;
    },

    /** @param {string} state @returns {Promise<string[]>} what in it was not understood, in sentences */
    async setState(state) {
      turn += 1;
      if (typeof state !== 'string') throw new PlaygroundError('bad-argument', 'A state is a link, or the part of one after its #.');
      const fragment = fragmentIn(state);
      const opened = await sharing().openLink(fragment);
      if (!opened.ok) throw new PlaygroundError(opened.error.code, opened.error.message);
      const {lesson, instrument} = opened.view; // whose steps put experiments of their own on the page
      if (!lesson && !instrument && store.get() !== opened.experiment) throw new PlaygroundError('refused', notice.peek()?.message ?? 'The engine did not take this experiment.');
      return opened.notices;
    },

    /**
     * Looks as an attribute of the element says now.
     * @param {import('../share/attributes.js').WithAttributes} element @param {Exclude<import('../share/attributes.js').Attribute, 'state'>} name
     */
    async followAttribute(element, name) {
      const notices = /** @type {string[]} */ ([]);
      const pairs = viewPairs(element).filter(([key]) => key === KEYS[name]);
      const {view, look} = sharing();
      look({...view.peek(), [KEYS[name]]: undefined, ...readView(new Map(pairs), notices)}, notices);
    },

    close() {
      closed = true;
      for (const stop of [stopState, stopMetrics, stopNeed, stopResults, stopErrors]) stop();
    }
  };
}
