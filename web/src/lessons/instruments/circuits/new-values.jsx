/** Where the next update would bring each number, for the reader to work out. */
import {t} from '../../../text/index.js';
import {Figure} from './figure.jsx';
import {drawn, spelled} from './words.js';

/** @param {{learned: readonly string[], rate: number, numbers: Readonly<Record<string, number>>, sheet: import('./figure.jsx').Sheet, answers: boolean}} props */
export function NewValues({learned, rate, numbers, sheet, answers}) {
  const asked = learned.filter((name) => sheet.blanks.includes(`new${name}`));
  if (asked.length === 0) return null;
  return (
    <section class="circuit-new" aria-label={t.afterUpdate(drawn(rate))}>
      <p>{t.afterUpdate(drawn(rate))}</p>
      <ul>{asked.map((name) => <li key={name}><span>{spelled(`new${name}`)} = </span><Figure name={`new${name}`} value={numbers[`new${name}`]} sheet={answers ? {...sheet, blanks: []} : sheet} /></li>)}</ul>
    </section>
  );
}
