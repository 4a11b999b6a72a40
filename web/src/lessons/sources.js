/** Where a lesson comes from: one of ours, a teacher's own file or link, or an instrument alone; and what a link says of it. */
import {fromBase64Url, toBase64Url} from '../share/base64url.js';
import {Damaged} from '../share/bits.js';
import {inflated, smaller} from '../share/packed.js';
import {t} from '../text/index.js';
import {parseLesson, parseLessonText} from './format.js';
import {modelOf} from './instruments.js';
import {findInstrumentMistake} from './instrument-mistakes.js';
import {LESSONS} from './list.js';

/** @typedef {import('./format.js').Lesson} Lesson */
/** @typedef {{kind: 'ours', name: string} | {kind: 'own', json: string} | {kind: 'packed', text: string} | {kind: 'instrument', name: string}} Source */
/** @typedef {{ok: true, lesson: Lesson} | {ok: false, message: string}} Read */

/** A packed lesson in a link begins with this. */
const PACKED = '~';

/** @param {{lesson?: string, instrument?: string}} link @returns {Source} */
export function readSource({lesson, instrument = ''}) {
  if (!lesson) return {kind: 'instrument', name: instrument};
  return lesson.startsWith(PACKED) ? {kind: 'packed', text: lesson.slice(1)} : {kind: 'ours', name: lesson};
}

/** What a link says. @param {Source} source @returns {{lesson: string} | {instrument: string}} */
export function formatSource(source) {
  if (source.kind === 'instrument') return {instrument: source.name};
  if (source.kind === 'ours') return {lesson: source.name};
  return {lesson: PACKED + (source.kind === 'packed' ? source.text : packed(source.json))};
}

/** @param {string} json */
const packed = (json) => toBase64Url(smaller(new TextEncoder().encode(JSON.stringify(JSON.parse(json)))));

/** @param {string} text @returns {string | null} */
function unpacked(text) {
  const bytes = fromBase64Url(text);
  try {
    return bytes && new TextDecoder('utf-8', {fatal: true}).decode(inflated(bytes));
  } catch (error) {
    if (error instanceof Damaged || error instanceof TypeError) return null;
    throw error;
  }
}

/** @param {Source} source @returns {Promise<Read>} */
export async function lessonFrom(source) {
  switch (source.kind) {
    case 'instrument':
      return (await modelOf(source.name)) ? {ok: true, lesson: lessonAround(source.name)} : {ok: false, message: t.noInstrument(source.name)};
    case 'ours': {
      const load = LESSONS.get(source.name);
      return load ? checked(parseLesson(await load())) : {ok: false, message: t.noLesson(source.name)};
    }
    case 'own':
      return checked(parseLessonText(source.json));
    case 'packed': {
      const json = unpacked(source.text);
      return json === null ? {ok: false, message: t.damagedLesson} : checked(parseLessonText(json));
    }
  }
}

/** @param {import('./format.js').LessonResult} result @returns {Promise<Read>} */
async function checked(result) {
  const problem = result.ok ? await findInstrumentMistake(result.lesson, modelOf) : result.problems[0];
  return problem || !result.ok ? {ok: false, message: t.badLesson(problem?.message ?? '')} : result;
}

/** An instrument to play with freely is a lesson of one step, that asks nothing. Its words are the catalogue's. @param {string} kind */
function lessonAround(kind) {
  const result = parseLesson({version: 1, title: kind, goal: kind, minutes: 1, steps: [{title: kind, text: kind, instrument: {kind}}]});
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.lesson;
}
