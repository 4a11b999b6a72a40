/**
 * Plays a lesson: where the reader is, what they predicted, what the engine says, and what of the page a step shows. Knows the
 * playground and nothing of how a lesson looks.
 */
import {batch, computed, effect, signal} from '@preact/signals';

import {messageOf} from '../playground/notices.js';
import {SPEEDS} from '../playground/training.js';
import {createAsking} from './asking.js';
import {holds} from './expressions.js';
import {fitOfStep} from './fit.js';
import {judge} from './judge.js';
import {experimentOf} from './settings.js';
import {answering, isShown, UNTOUCHED, waits} from './steps.js';
import {valuesOf} from './values.js';

/** @typedef {import('../playground/playground.js').Playground} Playground */
/** @typedef {import('./format.js').Lesson} Lesson */
/** @typedef {import('./expressions.js').Numbers} Numbers */
/** @typedef {import('./instrument.js').Model} Model */
/** @typedef {import('./instrument.js').Settings} Settings */
/** @typedef {import('./instrument.js').State} State */
/** @typedef {import('./judge.js').Given} Given */
/** @typedef {'main' | 'transfer'} Which the step's own question, or the one that comes after it */
/** @typedef {ReturnType<typeof createPlayer>} Player */

/** The highest seed a person is offered. */
const MOST_SEED = 9999;

/**
 * @param {object} parts
 * @param {Playground} parts.playground
 * @param {Lesson} parts.lesson
 * @param {(kind: string) => Promise<Model | null>} parts.modelOf
 * @param {number} [parts.at] the step to begin with, from 0
 * @param {number | null} [parts.seed] null: as the lesson has it
 */
export function createPlayer({playground, lesson, modelOf, at: first = 0, seed: drawn = null}) {
  const {engine, frame, fit, needs} = playground;
  const {steps} = lesson;
  const ask = createAsking(engine);
  const at = signal(Math.max(0, Math.min(first, steps.length - 1)));
  const seed = signal(drawn);
  const all = signal(steps.map(() => UNTOUCHED));
  const values = signal(/** @type {Numbers | null} */ (null)); // the present step's; null until the engine has said
  const problem = signal(/** @type {string | null} */ (null)); // why there are none
  const instrument = signal(/** @type {{kind: string, model: Model, settings: Settings} | null} */ (null));
  const reading = signal(/** @type {import('./instrument.js').Reading | null} */ (null));
  let entered = 0; // how often a step was
  let readings = 0;
  let closed = false;

  const step = computed(() => steps[at.value]);
  const progress = computed(() => all.value[at.value]);
  const locked = computed(() => waits(step.value, progress.value));
  const shown = computed(() => isShown(step.value, progress.value));
  const state = computed(() => progress.value.instrument ?? (instrument.value ? instrument.value.model.start(instrument.value.settings, seed.value) : null));

  /** @param {Partial<import('./steps.js').Progress>} change of the present step */
  function note(change) {
    all.value = all.peek().map((one, index) => (index === at.peek() ? {...one, ...change} : one));
  }

  // -------------------------------------------------------------------------------------------------- entering a step

  /** Puts the present step on the page. @param {number | null} [from] the step one comes from */
  async function enter(from = null) {
    const turn = (entered += 1);
    const its = step.peek();
    const goesOn = its.goOn === true && from === at.peek() - 1;
    batch(() => {
      values.value = reading.value = instrument.value = problem.value = null;
      note({reached: false});
      fit.value = {hide: fitOfStep(its, false).hide, lock: []};
      playground.openView.value = its.view ?? 'loss';
      playground.inspecting.wide.value = null;
    });
    try {
      const model = its.instrument ? await modelOf(its.instrument.kind) : null;
      if (its.experiment !== undefined && !goesOn) await open(its.experiment);
      if (turn !== entered || closed) return;
      if (its.speed) playground.setSpeed(SPEEDS.indexOf(its.speed)); // while nothing is locked
      fit.value = fitOfStep(its, locked.peek());
      if (model && its.instrument) instrument.value = {kind: its.instrument.kind, model, settings: model.settings(its.instrument)};
      void read();
      const found = await valuesOf(its, {ask, model, seed: seed.peek()});
      if (turn === entered) values.value = found;
    } catch (error) {
      if (turn === entered) problem.value = messageOf(error);
    }
  }

  /** @param {import('./settings.js').Settings} settings */
  async function open(settings) {
    await playground.openExperiment(experimentOf(settings, seed.peek()), null);
    playground.history.clear();
  }

  /** Asks the instrument what its state amounts to; of several questions in a row the last one counts. */
  async function read() {
    const turn = (readings += 1);
    const [its, now] = [instrument.peek(), state.peek()];
    if (!its || !now) return;
    try {
      const found = await its.model.read(now, its.settings, ask);
      if (turn !== readings || closed) return;
      reading.value = found;
      see({...values.peek(), ...found.numbers});
    } catch (error) {
      if (turn === readings) problem.value = messageOf(error);
    }
  }

  // ------------------------------------------------------------------------------------------------------- the goal

  /** @param {Numbers} numbers */
  function see(numbers) {
    const {goal} = step.peek();
    if (goal && !locked.peek() && !progress.peek().reached && holds(goal.when, numbers)) note({reached: true});
  }

  const stops = [
    effect(() => {
      const {metrics} = frame.value ?? {};
      if (!metrics || step.value.experiment === undefined || locked.value) return;
      const {train, test, epochs, update: updates} = metrics;
      const live = {
        loss: train.loss, testLoss: test.loss, accuracy: train.accuracy, testAccuracy: test.accuracy, rSquared: train.rSquared, testRSquared: test.rSquared, epochs, updates
      };
      see({...values.value, ...live});
    }),
    effect(() => (step.value.goal && step.value.experiment !== undefined ? needs.add({metrics: true}) : undefined)),
    effect(() => {
      void [at.value, seed.value];
      playground.sharing.peek()?.changed();
    })
  ];

  /** @param {Which} which */
  const questionOf = (which) => (which === 'main' ? step.value.predict : step.value.transfer?.predict);
  /** @param {Which} which */
  const verdictOf = (which) => computed(() => {
    const [predict, {given}] = [questionOf(which), progress.value[which]];
    return predict && given !== null && values.value ? judge(predict, given, values.value) : null;
  });

  const verdicts = {main: verdictOf('main'), transfer: verdictOf('transfer')};

  /** Steps in which a prediction was wrong, for whoever looks back. */
  const wrong = signal(/** @type {ReadonlySet<number>} */ (new Set()));
  stops.push(effect(() => {
    const {main, transfer} = verdicts;
    const missed = [main.value, transfer.value].some((verdict) => verdict && !verdict.right);
    if (missed && !wrong.peek().has(at.value)) wrong.value = new Set([...wrong.peek(), at.value]);
  }));

  /** @param {Which} which @param {Given | null} given null: skipped */
  function answer(which, given) {
    const isMain = which === 'main';
    const nothingToTry = !step.peek().instrument && step.peek().experiment === undefined;
    note(answering(which, progress.peek(), {given, done: true, shown: !isMain || nothingToTry}));
    if (isMain) fit.value = fitOfStep(step.peek(), false);
    if (reading.peek()) see({...values.peek(), ...reading.peek()?.numbers});
  }

  return {
    lesson, at, seed, step, progress, locked, shown, values, problem, instrument, reading, state, ask, all,
    verdicts,
    /** The steps in which a prediction was wrong, so far. */
    unsure: () => [...wrong.value].filter((index) => all.value[index].main.done).sort((a, b) => a - b),
    /** Puts the first step on the page; resolves when it is there. */
    begin: () => enter(),
    /** @param {number} index */
    async goTo(index) {
      const from = at.peek();
      if (index === from || index < 0 || index >= steps.length) return;
      at.value = index;
      await enter(from);
    },
    /** @param {Given} given @param {Which} [which] */
    predict: (given, which = 'main') => answer(which, given),
    /** @param {Which} [which] */
    skip: (which = 'main') => answer(which, null),
    /** Shows what the step comes to. */
    reveal: () => note(answering('main', progress.peek(), {done: true, shown: true})),
    hint: () => note({hints: Math.min(step.peek().hints.length, progress.peek().hints + 1)}),
    /** @param {State} next of the instrument */
    setState(next) {
      if (locked.peek()) return;
      note({instrument: next});
      void read();
    },
    /** The step as it was found, but for what else the reader did in the lesson. */
    async resetStep() {
      note(UNTOUCHED);
      await enter();
    },
    /** The whole lesson as it was found. */
    async resetLesson() {
      batch(() => {
        all.value = steps.map(() => UNTOUCHED);
        wrong.value = new Set();
        seed.value = null;
        at.value = 0;
      });
      await enter();
    },
    /** The step again, with everything that is drawn at random drawn anew. */
    async newSeed() {
      seed.value = ((seed.peek() ?? 0) % MOST_SEED) + 1;
      note(UNTOUCHED);
      await enter();
    },
    close() {
      closed = true;
      entered += 1;
      for (const stop of stops) stop();
    }
  };
}
