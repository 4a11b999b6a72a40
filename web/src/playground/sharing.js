/**
 * What leaves the page and comes back: links, files and receipts of what is on it, and the address that follows it. Loaded after
 * the first screen, or before it when the page was opened by a link.
 */
import {signal} from '@preact/signals';

import {MOST_FILE_BYTES, readFile, writeFile} from '../share/file.js';
import {isTooLarge, MOST_CHARACTERS, readLink, writeLink, writePlace} from '../share/link.js';
import {pageWith} from '../share/one-page.js';
import {readAny} from '../share/picture.js';
import {differences, readReceipt, resultOf, writeReceipt} from '../share/receipt.js';
import {fitOf} from '../share/view-text.js';
import {isLanguage} from '../text/index.js';
import {createAddress, keptFor} from './address.js';
import {PlaygroundError} from './error.js';
import {createFitting} from './fitting.js';
import {messageOf} from './notices.js';
import {onePage} from './one-page.js';

/** @typedef {import('./playground.js').Playground} Playground */
/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../share/link.js').Opened} Opened */
/** @typedef {import('../share/packed.js').Resume} Resume */
/** @typedef {import('../share/view-text.js').View} View */
/** @typedef {ReturnType<typeof createSharing>} Sharing */

/** So many updates ahead a link says which weights there will be. */
const PROVEN_UPDATES = 64;
/** A state of training larger than this, in bytes, is not put aside with every edit. */
const MOST_KEPT_BYTES = 2e6;

/** From an address, or from what was put aside for it. @param {{fragment: string, file: string | null}} text */
const readOpened = ({fragment, file}) => (file === null ? readLink(fragment) : readFile(file));

/** What a page was opened with. @param {import('./address.js').Browser} browser */
export function readAddress(browser) {
  const here = keptFor(browser) ?? {fragment: browser.fragment(), file: null};
  return here.fragment.length > 1 ? fitted(readOpened(here)) : null;
}

/** What a playground was opened with that has no address of its own. @param {string} fragment */
export const readState = (fragment) => fitted(readLink(fragment));

/** What a page has inside that is opened as a file. @param {string} file */
export const readSaved = (file) => fitted(readFile(file));

/** @param {import('../share/link.js').LinkResult} opened */
const fitted = (opened) => (opened.ok ? {...opened, fit: fitOf(opened.view)} : opened);

/**
 * @param {object} parts
 * @param {Playground} parts.playground
 * @param {import('./address.js').Browser | null} parts.browser null: the address is not ours to follow
 * @param {string} parts.page where links lead
 * @param {import('../text/languages.js').Catalogue} parts.text
 */
export function createSharing({playground, browser, page, text}) {
  const {store, history, engine, notice, settings, fit} = playground;
  const fitting = createFitting({...playground, text});
  const view = signal(/** @type {View} */ ({}));
  let original = /** @type {Opened | null} */ (null); // what the link had
  const address = browser && createAddress({browser, write, open: (opened) => take(readOpened(opened))});
  const stopListening = store.subscribe(() => address?.changed());

  // -------------------------------------------------------------------------------------------------------- writing

  /**
   * What the address is to say: settings and points, not weights, which change all the time. What is too large for it is written
   * only when the page is left: that takes longer than a frame.
   * @param {boolean} leaving
   */
  function write(leaving) {
    const playing = playground.lesson.peek();
    const place = playing?.place();
    if (playing && place) {
      const {aside} = playing;
      const where = writePlace(place);
      const fits = where.length <= MOST_CHARACTERS;
      return {
        fragment: fits ? where : settingsOnly(aside.experiment),
        file: leaving || !isTooLarge(aside.experiment) ? writeFile({...aside, view: {...view.value, ...(fits && place)}}) : undefined
      };
    }
    const experiment = store.get();
    const whole = shortLink({experiment, view: view.value});
    if (whole === null && !leaving && isTooLarge(experiment)) return {fragment: settingsOnly(experiment), file: undefined};
    const saved = engine.latestCheckpoint();
    const light = saved && saved.experiment === experiment && saved.bytes.length <= MOST_KEPT_BYTES && saved.progress.update > 0;
    const resume = light ? {checkpoint: saved.bytes, update: saved.progress.update, proof: null} : null;
    return {fragment: whole ?? settingsOnly(experiment), file: whole === null || resume ? writeFile({experiment, view: view.value, resume}) : null};
  }

  /** @param {Experiment} experiment */
  const settingsOnly = (experiment) => `${writeLink({experiment: withoutPoints(experiment), view: view.value})}&kept=1`;

  /** @param {Parameters<typeof writeLink>[0]} shared @returns {string | null} null: there is too much for a link */
  function shortLink(shared) {
    const link = isTooLarge(shared.experiment) ? null : writeLink(shared);
    return link !== null && link.length <= MOST_CHARACTERS ? link : null;
  }

  /** @param {Parameters<typeof writeLink>[0]} shared @throws {PlaygroundError} where a file is what holds it */
  function linkTo(shared) {
    const link = shortLink(shared);
    if (link === null) throw new PlaygroundError('too-long', text.linkTooLong);
    return link;
  }

  /** Everything as a file. */
  async function file() {
    return writeFile({experiment: store.get(), view: view.value, resume: await moment(), receipt: await receipt()});
  }

  /** The present moment of training, with the proof of where it leads. @returns {Promise<Resume | null>} */
  async function moment() {
    const {experiment, bytes, progress} = await engine.checkpoint();
    if (progress.update === 0) return null;
    const until = progress.update + PROVEN_UPDATES;
    const ahead = await engine.replay({experiment, checkpoint: bytes, changes: [], until}).catch(() => null);
    const proof = ahead && ahead.update === until ? {updates: PROVEN_UPDATES, digest: ahead.digest} : null;
    return {checkpoint: bytes, update: progress.update, proof};
  }

  /** What a person has reached, with how they came there. @returns {Promise<unknown>} */
  async function receipt() {
    const journal = engine.journal();
    if (!journal) return null;
    const [{update}, digest, metrics, layers] = await engine.askTogether(['progress'], ['digest'], ['evaluate'], ['parameters']);
    const parameters = layers.reduce((sum, {weights, biases}) => sum + weights.length + biases.length, 0);
    const changes = journal.changes.filter(({at}) => at <= update);
    return writeReceipt({experiment: journal.experiment, changes, result: resultOf({update, digest, metrics, parameters})});
  }

  // -------------------------------------------------------------------------------------------------------- opening

  let taken = Promise.resolve(); // ends when what is being opened is open
  /**
   * Puts what was opened on the page and says what was not understood; one after the other.
   * @param {Opened | {ok: false, error: {code: import('../share/link.js').LinkErrorCode, message: string}}} opened
   */
  const take = (opened) => (taken = taken.catch(() => {}).then(() => takeNow(opened)));

  /** @param {Parameters<typeof take>[0]} opened */
  async function takeNow(opened) {
    if (!opened.ok) return void (notice.value = {...opened.error});
    const {experiment, resume, notices, bare} = opened;
    const {lesson, instrument, step, lessonseed = null, ...rest} = opened.view;
    const source = lesson || instrument ? (await import('../lessons/sources.js')).readSource({lesson, instrument}) : null;
    settings.follow(rest);
    noteLanguage(rest, notices);
    if (source && playground.lesson.peek() && bare) return void (await openLesson(source, {step, seed: lessonseed}));
    await playground.lesson.peek()?.leave();
    view.value = rest;
    const fits = fitOf(rest);
    fit.value = store.get() === experiment ? fits : {...fits, lock: []}; // another link may change what the last one locked
    await playground.openExperiment(experiment, resume?.checkpoint ?? null, rest.play);
    fit.value = fits;
    if (fits.lock.length > 0) history.clear(); // nobody goes back to what is locked now
    original = {...opened, experiment: store.get()};
    if (source) await openLesson(source, {step, seed: lessonseed});
    tellNotUnderstood(notices);
    if (opened.receipt !== null) offerReplay(opened.receipt);
    else if (resume?.proof) void prove(resume);
  }

  /** @param {View} view @param {string[]} notices */
  function noteLanguage({lang}, notices) {
    if (lang !== undefined && !isLanguage(lang)) notices.push(`There is no language called '${lang}' here.`);
  }

  /** @param {string[]} notices */
  function tellNotUnderstood(notices) {
    if (notices.length > 0) notice.value = {code: 'not-understood', message: notices.join(' ')};
  }

  /** Shows, locks and looks otherwise from now on. @param {View} next @param {string[]} notices what of it was not understood */
  function look(next, notices) {
    view.value = next;
    settings.follow({...next, theme: next.theme ?? 'auto', present: next.present ?? false});
    if (!playground.lesson.peek()) fit.value = fitOf(next); // in a lesson its step says what is shown
    noteLanguage(next, notices);
    tellNotUnderstood(notices);
  }

  /** @param {import('../lessons/sources.js').Source} source @param {{step?: number, seed: number | null}} place */
  async function openLesson(source, place) {
    await (await import('../views/lessons/open-lesson.js')).openLesson(playground, source, place);
  }

  /** Runs ahead what the link promises and says whether it came true. @param {Resume} resume */
  async function prove({checkpoint, update, proof}) {
    if (!proof) return;
    const task = {experiment: store.get(), checkpoint, changes: [], until: update + proof.updates};
    try {
      const {digest} = await engine.replay(task);
      notice.value = {message: digest === proof.digest ? text.reproduced(String(proof.updates)) : text.notReproduced(proof.digest, digest)};
    } catch (error) {
      notice.value = {message: messageOf(error)};
    }
  }

  /** After a reset: the settings may not be those of the link any more, and its moment of training is not the start. */
  function offerWayBack() {
    if (!original || notice.value || (store.get() === original.experiment && !original.resume)) return;
    const {experiment, resume} = original;
    const run = () => void playground.openExperiment(experiment, resume?.checkpoint ?? null);
    notice.value = {message: text.linkHad, quiet: true, actions: [{label: text.backToLink, help: text.backToLinkHelp, run}]};
  }

  /** @param {unknown} input */
  function offerReplay(input) {
    const read = readReceipt(input);
    if (!read.ok) return void (notice.value = {message: read.message});
    const verify = () => void verifyReceipt(read.receipt);
    notice.value = {message: text.hasReceipt(String(read.receipt.result.updates)), actions: [{label: text.verify, run: verify}]};
  }

  /** Trains a handed-in result again from its first update. @param {import('../share/receipt.js').Receipt} receipt */
  async function verifyReceipt({experiment, changes, result}) {
    notice.value = {message: text.verifying};
    try {
      const differing = differences(result, resultOf(await engine.replay({experiment, changes, until: result.updates})));
      notice.value = {message: differing.length === 0 ? text.verified(String(result.updates)) : text.notVerified(differing.join(', '))};
    } catch (error) {
      notice.value = {message: messageOf(error)};
    }
  }

  return {
    /** What of the page is hidden, locked and so on. */
    view,
    page,
    /** A whole link. @param {string} fragment */
    addressOf: (fragment) => `${page}#${fragment}`,
    take, look, offerWayBack,
    /** Opens the part of a link after its #. @param {string} fragment */
    async openLink(fragment) {
      const opened = readLink(fragment);
      await take(opened);
      return opened;
    },
    /** A link to the experiment, and to this moment of training if wanted. It rejects where there is too much for one. */
    async link({training = false, own = view.value} = {}) {
      return linkTo({experiment: store.get(), view: own, resume: training ? await moment() : null});
    },
    /** A link to what was reached, with its receipt; null where how it came about is not known. */
    async resultLink() {
      const made = await receipt();
      return made === null ? null : linkTo({experiment: store.get(), receipt: made, resume: await moment()});
    },
    file,
    /** What a picture keeps inside: a link with this moment of training, or a file. @param {(fragment: string) => string} addressWith */
    async state(addressWith) {
      const shared = {experiment: store.get(), view: view.value, resume: await moment()};
      const link = shortLink(shared);
      return link === null ? file() : addressWith(link);
    },
    /** A page with everything inside, this included. */
    async onePage() {
      const [empty, state] = await Promise.all([onePage(page), file()]);
      if (empty === null) throw new PlaygroundError('not-loaded', text.pageMissing);
      return pageWith(empty, state);
    },
    /** @param {File} file */
    async openFile(file) {
      if (file.size > MOST_FILE_BYTES) return void (notice.value = {message: text.fileTooLarge(String(Math.round(MOST_FILE_BYTES / 1e6)))});
      const bytes = new Uint8Array(await file.arrayBuffer());
      const json = lessonIn(bytes);
      await (json === null ? take(readAny(bytes)) : openLesson({kind: 'own', json}, {seed: null}));
    },
    /** What an exported program begins with. @param {number} updates */
    async source(updates) {
      const experiment = store.get();
      return {experiment, ...(await engine.rehearse(experiment, updates))};
    },
    /** What is on the page is at another place of a lesson. */
    changed: () => address?.changed(),
    /** Before the page goes. */
    leave: () => address?.leave(),
    close() {
      stopListening();
      fitting.close();
      address?.close();
    }
  };
}

/** @param {Experiment} experiment */
function withoutPoints(experiment) {
  const {data, layers} = experiment;
  const bare = layers.map(({weights: _weights, biases: _biases, ...layer}) => layer);
  const empty = data.kind === 'points' ? {...data, points: []} : data.kind === 'table' ? {...data, samples: [], targets: []} : data;
  return {...experiment, data: empty, layers: bare};
}

/** The text of a file, where it is a lesson. @param {Uint8Array} bytes */
function lessonIn(bytes) {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return Array.isArray(JSON.parse(text).steps) ? text : null;
  } catch {
    return null; // a picture, or an experiment
  }
}
