/** A number of the drawing: as the engine has it, hidden while it is asked, or blank for the reader to work out. */
import {useState} from 'preact/hooks';

import {parseNumber, t} from '../../../text/index.js';
import {useSaid} from './aloud.js';
import {countRight, firstWrong, mark} from './blanks.js';
import {drawn, spelled} from './words.js';

/** @typedef {Readonly<Record<string, number>>} Numbers */
/**
 * @typedef {object} Sheet
 * @property {readonly string[]} blanks in the order of the chain
 * @property {readonly string[]} asked hidden, as a prediction comes first
 * @property {Numbers} given
 * @property {Numbers} numbers the engine's
 * @property {boolean} locked
 * @property {number} [number] of the sheet: another one begins blank
 * @property {(name: string, value: number | null) => void} onGiven
 */

const comesLater = (/** @type {string} */ name) => /^(d|new)/.test(name);
/** From a gradient one could tell the values that were to be worked out. @param {string} name @param {readonly string[]} blanks */
export const givesAway = (name, blanks) => comesLater(name) && !blanks.includes(name) && blanks.some((blank) => !comesLater(blank));

/** @param {string} name @param {Sheet} sheet */
const isWorkedOut = (name, {given, numbers}) => name in given && mark(name, given[name], numbers).right;

/** Whether a number is there to be seen. @param {string} name @param {Sheet} sheet */
export const isThere = (name, sheet) =>
  !sheet.asked.includes(name) && !givesAway(name, sheet.blanks) && (!sheet.blanks.includes(name) || isWorkedOut(name, sheet));

/** @param {{name: string, value: number, sheet: Sheet, children?: import('preact').ComponentChildren}} props name: as lessons call it; children: instead of the bare number */
export function Figure({name, value, sheet, children}) {
  const {blanks, asked} = sheet;
  if (givesAway(name, blanks)) return null;
  if (asked.includes(name)) return <span class="asked-number" role="img" aria-label={t.askedNumber}>?</span>;
  if (!blanks.includes(name)) return <>{children ?? drawn(value)}</>;
  return isWorkedOut(name, sheet) ? <span class="worked-out">{drawn(value)}<span class="visually-hidden">{t.workedOut}</span></span> : <Blank key={sheet.number} name={name} sheet={sheet} />;
}

/** @param {{name: string, sheet: Sheet}} props */
function Blank({name, sheet: {given, locked, onGiven}}) {
  const [text, setText] = useState(name in given ? drawn(given[name]) : '');
  const [noNumber, setNoNumber] = useState(false);
  function take() {
    const value = parseNumber(text);
    setNoNumber(text.trim() !== '' && !Number.isFinite(value));
    onGiven(name, Number.isFinite(value) ? value : null);
  }
  const wrong = noNumber || name in given;
  return (
    <span class="blank">
      <input class="blank-number" type="text" inputMode="decimal" autocomplete="off" size={6} value={text} disabled={locked} aria-label={spelled(name)} aria-invalid={wrong}
        aria-description={t.blankHelp} onInput={(event) => setText(event.currentTarget.value)} onChange={take} />
      {noNumber && <span class="problem" role="alert">{t.blankNoNumber}</span>}
    </span>
  );
}

/** How far one is, and the first of the chain that is wrong. @param {{sheet: Sheet, say: import('./aloud.js').Say}} props */
export function Marks({sheet: {blanks, given, numbers}, say}) {
  const wrong = firstWrong(blanks, given, numbers);
  const right = countRight(blanks, given, numbers);
  const [count, problem] = [t.rightOf(String(right), String(blanks.length)), wrong === null ? '' : said(wrong, given[wrong], numbers)];
  useSaid(say, blanks.length === 0 ? '' : `${count} ${problem}`);
  return blanks.length > 0 && <p class="circuit-marks"><b>{count}</b> {problem}</p>;
}

/** @param {string} name @param {number} given @param {Numbers} numbers */
function said(name, given, numbers) {
  const {why, other} = mark(name, given, numbers);
  if (why === 'sign') return t.wrongSign(spelled(name));
  return why === 'other' ? t.wrongOther(spelled(name), drawn(given), spelled(other)) : t.wrongNumber(spelled(name), drawn(given));
}
