/** Opens lessons and instruments on the page and closes them again. Loaded when the first one is opened. */
import {computed} from '@preact/signals';

import {modelOf} from '../../lessons/instruments.js';
import {createPlayer} from '../../lessons/player.js';
import {experimentOf} from '../../lessons/settings.js';
import {formatSource, lessonFrom} from '../../lessons/sources.js';
import {putAside} from '../../playground/aside.js';
import {MOST_CHARACTERS, writePlace} from '../../share/link.js';
import {allStyles} from '../../styles/index.js';
import {allTexts, t} from '../../text/index.js';
import {LessonHead} from './lesson-head.jsx';
import {LessonTail} from './lesson-tail.jsx';
import {Stage} from './stage.jsx';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../lessons/sources.js').Source} Source */
/** @typedef {import('../../lessons/settings.js').Settings} Settings */
/**
 * A lesson that is played.
 * @typedef {object} Playing
 * @property {import('../../lessons/player.js').Player} player
 * @property {import('../../playground/aside.js').Aside} aside what was on the page before
 * @property {Source} source
 * @property {(props: LessonProps) => import('preact').JSX.Element} Head
 * @property {(props: LessonProps) => import('preact').JSX.Element} Tail
 * @property {(props: LessonProps) => import('preact').JSX.Element} Stage
 * @property {import('@preact/signals').ReadonlySignal<boolean>} covers whether the step has its own drawing, or none, in the playground's place
 * @property {() => import('../../share/view-text.js').View} place what the address is to say meanwhile
 * @property {(from?: Element) => Promise<void>} leave back to what was on the page before; `from`: what was pressed to leave
 * @property {(settings: Settings) => Promise<void>} leaveWith leaves with an experiment of the lesson; undo brings back what was on the page before
 */
/** @typedef {{playground: Playground, playing: Playing}} LessonProps */

/** Where the focus goes when a lesson is left. */
const WAY_IN = /** @type {'button'} */ ('.corner button');

/**
 * Resolves with what plays, when its first step is on the page; with null, where that is no lesson: then the person is told why.
 * @param {Playground} playground @param {Source} source @param {{step?: number, seed?: number | null}} [place] step: from 1
 * @returns {Promise<Playing | null>}
 */
export async function openLesson(playground, source, {step = 1, seed = null} = {}) {
  const {lesson: playing, notice} = playground;
  const [read] = await Promise.all([lessonFrom(source), allTexts(), allStyles()]);
  if (!read.ok) {
    notice.value = {message: read.message};
    return null;
  }
  const before = playing.peek();
  before?.player.close();
  const aside = before?.aside ?? (await putAside(playground));
  const player = createPlayer({playground, lesson: read.lesson, modelOf, at: step - 1, seed});
  const where = formatSource(source);
  /** @type {Playing} */
  const made = {
    player, aside, source, Head: LessonHead, Tail: LessonTail, Stage,
    covers: computed(() => player.step.value.experiment === undefined),
    place() {
      const seedNow = player.seed.peek();
      return {...where, step: player.at.peek() + 1, ...(seedNow !== null && {lessonseed: seedNow})};
    },
    async leave(from) {
      const root = from?.getRootNode();
      player.close();
      playing.value = null;
      await aside.bringBack();
      playground.sharing.peek()?.changed();
      if (root instanceof ShadowRoot) requestAnimationFrame(() => root.querySelector(WAY_IN)?.focus());
    },
    async leaveWith(settings) {
      const experiment = experimentOf(settings, player.seed.peek());
      await made.leave();
      await playground.openExperiment(experiment, null);
    }
  };
  playing.value = made;
  await player.begin();
  if (source.kind === 'own' && writePlace(made.place()).length > MOST_CHARACTERS) notice.value = {message: t.lessonTooLarge, quiet: true};
  return made;
}
