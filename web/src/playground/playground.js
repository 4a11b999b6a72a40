/**
 * The playground without its looks: the experiment and its history, the engine, the loop that brings frames, and what a
 * person can do. Views read its signals and call its actions.
 */
import {signal} from '@preact/signals';

import {createHistory} from '../state/history.js';
import {createStore} from '../state/store.js';
import {defaultExperiment} from '../state/experiment.js';
import {allTexts} from '../text/index.js';
import {createAnnouncer} from './announcer.js';
import {createDiagnosing} from './diagnosing.js';
import {createDrawing} from './drawing.js';
import {createImporting} from './importing.js';
import {createInspecting} from './inspecting.js';
import {createLooking} from './looking.js';
import {createFirsts} from './firsts.js';
import {guarded} from './guarded.js';
import {createLoop} from './loop.js';
import {createNetworkActions} from './network-actions.js';
import {createNotices} from './notices.js';
import {createProbe} from './probe.js';
import {createSettings} from './settings.js';
import {createShownNeuron} from './shown-neuron.js';
import {createShownShares} from './shown-shares.js';
import {createTraining, SPEEDS} from './training.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../engine/client.js').Engine} Engine */
/** @typedef {import('../engine/client.js').FaultNotice} FaultNotice */
/** @typedef {import('../share/view-text.js').Fit} Fit */
/** @typedef {import('../share/view-text.js').View} View */
/** @typedef {ReturnType<typeof createPlayground>} Playground */

/**
 * @param {(options: {onFault: (notice: FaultNotice) => void}) => Engine} startEngine
 * @param {import('../text/languages.js').Catalogue} text
 * @param {{experiment: Experiment, view: View, fit: Fit}} [opened] what the page was opened with; absent: what everybody finds there
 * @param {boolean} [alone] whether the page is its own, and not somebody else's that it stands in
 */
export function createPlayground(startEngine, text, opened, alone = true) {
  const store = createStore(opened?.experiment ?? defaultExperiment());
  const history = createHistory(store);
  const settings = createSettings();
  if (opened) settings.follow(opened.view);
  const fit = signal(/** @type {Fit} */ (opened?.fit ?? {hide: [], lock: []})); // what of the page a link hides and locks
  const announcer = createAnnouncer(() => Number(settings.sayEvery.value) || 0);
  const looking = createLooking();
  const notices = createNotices(text);
  const {notice} = notices;
  const openView = signal('loss'); // the view under the map
  const dialog = signal(/** @type {'keys' | 'lessons' | 'presets' | 'share' | null} */ (null)); // what stands in front of everything
  const preset = signal(/** @type {import('../state/presets.js').Preset | null} */ (null)); // whose comment is shown
  const lesson = signal(/** @type {import('../views/lessons/open-lesson.js').Playing | null} */ (null)); // that is played, once its code is there
  const runs = signal(/** @type {import('./runs.js').Runs | null} */ (null)); // once their view is there
  const sharing = signal(/** @type {import('./sharing.js').Sharing | null} */ (null)); // once its code is there
  let closed = false;
  const undoable = signal({undo: false, redo: false});
  history.subscribe(() => (undoable.value = {undo: history.canUndo(), redo: history.canRedo()}));

  const engine = startEngine({onFault: tellFault});
  const loop = createLoop({
    store,
    engine,
    speed: () => training.chosenSpeed(),
    onRefused: notices.refusal,
    onEnded: (frame) => notices.end(frame, training.waysOn),
    onTrouble: (error) => notice.value ?? notices.error(error)
  });
  const training = createTraining({store, history, engine, loop, notices, looking, run, text});
  const inspecting = createInspecting();
  const {close: closeShownNeuron, ...shown} = createShownNeuron({engine, loop});
  const probe = createProbe({engine, experiment: () => loop.experiment.value, onFrame: loop.onFrame});
  const shownShares = createShownShares({engine, loop, looking, probe});
  const diagnosis = createDiagnosing({engine, loop});
  const byTouch = matchMedia('(pointer: coarse)').matches;
  const drawing = createDrawing({store, frame: loop.frame, points: loop.points, byTouch});
  const importing = createImporting();

  /** Trains by itself, slowly enough to be watched. */
  function playByItself() {
    training.setSpeed(SPEEDS.indexOf('epoch'));
    return training.play();
  }
  const firsts = createFirsts({store, alone, still: () => settings.still.value, start: playByItself});
  const telling = signal(/** @type {import('./telling.js').Telling | null} */ (null)); // once its code is there
  const stopWaiting = loop.onFrame(() => (stopWaiting(), opened || firsts.begin(), void bringTelling().catch(() => {}))); // training does without

  async function bringTelling() {
    const [{createTelling}] = await Promise.all([import('./telling.js'), allTexts()]);
    if (!closed) telling.value = createTelling({...loop, store, diagnosis, newStart: training.newStart, announcer, text});
  }

  const again = {label: text.tryAgain, run: () => void engine.tryAgain().then(loop.sync, tell)};

  /** @param {FaultNotice} fault */
  function tellFault({message, stopped}) {
    notice.value = {message, actions: stopped ? [again] : []};
    loop.sync();
  }

  /** @param {unknown} error */
  const tell = (error) => notices.error(error, engine.state() === 'stopped' ? [again] : []);

  /** Runs engine calls and shows what came of them. @param {() => Promise<unknown>} calls */
  async function run(calls) {
    notices.clear();
    await loop.settled();
    loop.isCommanded();
    await calls().catch(tell);
    loop.sync();
  }

  /** Back to the very same start; a link that had other settings can be gone back to as well. */
  async function reset() {
    await training.reset();
    sharing.peek()?.offerWayBack();
  }

  /** @param {import('../state/changes.js').Change[]} changes that are not the store's */
  const mark = (changes) => loop.curve.mark(changes, performance.now());

  return {
    store, history, settings, looking, inspecting, diagnosis, telling, probe, shownShares, engine, notice, undoable, drawing, importing, openView, dialog,
    preset, lesson, announcer, firsts, byTouch, ...shown, ...guarded({...training, reset}, fit), fit,
    experiment: loop.experiment, frame: loop.frame, points: loop.points, playing: loop.playing, curve: loop.curve,
    needs: loop.needs, invalidate: loop.invalidate, onFrame: loop.onFrame,
    ...guarded(createNetworkActions({engine, history, run, mark}), fit),

    sharing,
    /**
     * Puts another experiment in place, at its start or at a checkpoint, where nothing in it is locked.
     * @param {Experiment} next @param {Uint8Array | null} checkpoint @param {boolean} [plays] whether it is trained at once
     */
    async openExperiment(next, checkpoint, plays = false) {
      if (!store.takes(next)) return;
      await run(() => loop.open(next, checkpoint));
      if (plays) await playByItself();
    },
    /** Goes back to what was once here. @param {import('./keepsakes.js').Keepsake} keepsake */
    async bringBack(keepsake) {
      if (store.takes(keepsake.saved.experiment)) await run(() => loop.bringBack(keepsake));
    },
    runs, alone, setSeen: loop.setSeen, isResting: loop.isResting,
    /** Says how training stands. */
    sayStanding: () => announcer.say(telling.value?.standing() ?? text.starting),
    close() {
      closed = true;
      sharing.value?.close();
      settings.close();
      telling.value?.close();
      closeShownNeuron();
      shownShares.close();
      probe.close();
      stopWaiting();
      firsts.close();
      drawing.close();
      loop.close();
      history.destroy();
      engine.close();
    }
  };
}
