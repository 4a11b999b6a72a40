/**
 * The worker's message loop: takes one request at a time, answers it, and trains in between. Everything the worker does
 * goes through guarded(), so that a trap becomes a fault the page hears of, and nothing runs after it.
 */
import {createFrames, transferablesOf} from './frames.js';
import {Refused, requireObject, unwrap} from './refused.js';
import {rehearse} from './rehearsal.js';
import {createReplay} from './replay.js';
import {createTrainer, SLICE_MS} from './trainer.js';
import {createWorkbench} from './workbench.js';

/** @typedef {import('./protocol.js').ToWorker} ToWorker */
/** @typedef {import('./protocol.js').FromWorker} FromWorker */
/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').FrameSpec} FrameSpec */

/** How long a frame waits for the epoch it set off, before it shows how far that has come. */
const FRAME_PATIENCE_MS = 50;

/** A rehearsal is done in one go, so it has to be short: the most updates it goes through. */
const MOST_REHEARSED = 100;

/** @param {unknown} questions */
function requireQuestions(questions) {
  if (Array.isArray(questions) && questions.every((one) => typeof one === 'object' && one !== null)) return;
  throw new Refused({code: 'invalid-argument', message: 'The questions must be a list of questions with their arguments.'});
}

/**
 * @param {object} parts
 * @param {Parameters<typeof createWorkbench>[0]} parts.factories
 * @param {(message: FromWorker, transfer: ArrayBuffer[]) => void} parts.post
 * @param {(action: () => void) => void} parts.defer runs an action after the messages that are already waiting
 * @param {() => number} parts.now milliseconds
 */
export function createHost({factories, post, defer, now}) {
  const workbench = createWorkbench(factories);
  const trainer = createTrainer(workbench, {now, onWay: () => frames.note()});
  const frames = createFrames(workbench, trainer, {now});
  let replay = /** @type {{id: number, run: ReturnType<typeof createReplay>} | null} */ (null);
  let waitingFrame = /** @type {{id: number, spec: FrameSpec, since: number} | null} */ (null);
  let deferred = false;
  let dead = false;

  // ------------------------------------------------------------------------------------------------------ answering

  /** @param {number} id @param {unknown} value */
  function answer(id, value) {
    post({type: 'answer', id, value}, transferablesOf(value));
  }

  /**
   * Runs an action for a request. A refusal is answered; anything else that is thrown means that the engine can no longer
   * be trusted.
   * @param {number | null} id null: nobody asked @param {() => void} action
   */
  function guarded(id, action) {
    try {
      action();
    } catch (error) {
      refuseOrFail(id, error);
    }
  }

  /** @param {number | null} id @param {unknown} error */
  function refuseOrFail(id, error) {
    if (error instanceof Refused && id !== null) post({type: 'refusal', id, error: error.refusal}, []);
    else fail(error);
  }

  /** @param {unknown} error */
  function fail(error) {
    if (dead) return;
    dead = true;
    const {name, message} = error instanceof Error ? error : {name: 'Error', message: String(error)};
    const kind = error instanceof WebAssembly.RuntimeError ? 'trap' : 'script';
    post({type: 'fault', fault: {kind, message, signature: `${name}: ${message}`}}, []);
  }

  // ------------------------------------------------------------------------------------------------------- training

  /** Lets training go on after the messages that wait. */
  function keepGoing() {
    if (deferred || dead || !(trainer.busy() || replay)) return;
    deferred = true;
    defer(() => {
      deferred = false;
      if (dead) return;
      guarded(null, () => trainer.slice());
      if (replay) guarded(replay.id, () => goOnReplaying());
      showWaitingFrame(false);
      keepGoing();
    });
  }

  /** Trains again for a slice, as long as one of training, beside what is on the page. */
  function goOnReplaying() {
    if (replay === null || dead) return;
    const {id, run} = replay;
    let done = true; // also when it is refused on the way
    try {
      const found = run.slice(SLICE_MS, now);
      done = found !== null;
      if (found) answer(id, found);
    } finally {
      if (done) endReplay();
    }
  }

  function endReplay() {
    replay?.run.end();
    replay = null;
  }

  /** @param {number} id @param {import('./replay.js').ReplayTask} task */
  function startReplay(id, task) {
    requireObject(task, 'replay');
    requireObject(task.experiment, 'experiment');
    if (replay) post({type: 'refusal', id: replay.id, error: {code: 'invalid-argument', message: 'Another replay took its place.'}}, []);
    endReplay();
    replay = {id, run: createReplay(workbench.fresh, task)};
  }

  /** @param {boolean} atOnce whether not to wait for the epoch the frame set off */
  function showWaitingFrame(atOnce) {
    if (waitingFrame === null || dead) return;
    const {id, spec, since} = waitingFrame;
    if (!atOnce && trainer.stepping() && now() - since < FRAME_PATIENCE_MS) return;
    waitingFrame = null;
    guarded(id, () => answer(id, frames.build(spec)));
  }

  // ------------------------------------------------------------------------------------------------------- requests

  /** @param {Experiment} experiment @param {import('./protocol.js').Summary} summary @param {boolean} goesOn */
  function attach(experiment, summary, goesOn) {
    frames.forget();
    trainer.attach(summary, experiment, goesOn);
    return summary;
  }

  /** @param {import('./protocol.js').Progress} progress @param {import('./protocol.js').WatchState} [watch] */
  function restarted(progress, watch) {
    frames.forget();
    trainer.restarted(watch);
    return progress;
  }

  /** @param {Experiment} experiment @param {number} updates */
  function rehearseBeside(experiment, updates) {
    const session = workbench.fresh(experiment.precision);
    try {
      return rehearse(session, experiment, Math.min(updates, MOST_REHEARSED));
    } finally {
      session.delete();
    }
  }

  /** @param {{question: import('./protocol.js').Question, args: unknown[]}} asked */
  function ask({question, args}) {
    const before = workbench.change();
    const value = workbench.ask(question, args);
    if (workbench.change() !== before) trainer.edited();
    return value;
  }

  /** @param {ToWorker} request @returns {void | Promise<void>} */
  function handle(request) {
    const {id} = request;
    switch (request.type) {
      case 'load':
        return workbench.load(request.module, request.bytes).then(
          () => answer(id, null),
          (error) => refuseOrFail(id, error)
        );
      case 'configure': {
        requireObject(request.experiment, 'experiment');
        trainer.cutShort();
        const summary = workbench.configure(request.experiment, request.checkpoint);
        trainer.pause();
        attach(request.experiment, summary, false);
        if (request.watch) trainer.restarted(request.watch);
        return answer(id, summary);
      }
      case 'adopt':
        requireObject(request.experiment, 'experiment');
        return answer(id, {...attach(request.experiment, workbench.adopt(request.experiment), true), update: unwrap(workbench.session().progress()).update});
      case 'reset':
        trainer.pause();
        return answer(id, restarted(workbench.reset()));
      case 'restore':
        trainer.pause();
        return answer(id, restarted(workbench.restore(request.bytes), request.watch));
      case 'play':
        trainer.play(request.speed);
        return answer(id, null);
      case 'pause':
        trainer.pause();
        return answer(id, unwrap(workbench.session().progress()));
      case 'step':
        trainer.pause();
        if (request.unit === 'update') return answer(id, trainer.stepUpdate());
        if (request.unit === 'phase') return answer(id, trainer.stepPhase());
        return trainer.stepEpoch((done) => answer(id, done));
      case 'back':
        trainer.pause();
        frames.forget();
        return answer(id, trainer.back(request.updates));
      case 'frame':
        requireObject(request.spec, 'list of what a frame should hold');
        showWaitingFrame(true); // the page asks for one at a time; should it not, the first is still answered
        trainer.frameAsked();
        waitingFrame = {id, spec: request.spec, since: now()};
        return;
      case 'ask':
        return answer(id, ask(request));
      case 'ask-together':
        requireQuestions(request.questions);
        return answer(id, request.questions.map(ask));
      case 'checkpoint': {
        const session = workbench.session();
        return answer(id, {bytes: unwrap(session.checkpoint()), progress: unwrap(session.progress()), watch: trainer.watchState()});
      }
      case 'replay':
        return startReplay(id, request.task);
      case 'rehearse':
        requireObject(request.experiment, 'experiment');
        return answer(id, rehearseBeside(request.experiment, request.updates));
      case 'ping':
        return answer(id, null);
      default: {
        const unknown = /** @type {{type: unknown}} */ (request).type;
        throw new Refused({code: 'unknown-request', message: `There is no request called '${String(unknown).slice(0, 40)}'.`});
      }
    }
  }

  return {
    /** @param {ToWorker} request */
    receive(request) {
      if (dead) return;
      guarded(request.id, () => void handle(request));
      showWaitingFrame(false);
      keepGoing();
    },
    /** For errors that nobody caught. */
    fail
  };
}
