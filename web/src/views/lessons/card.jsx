/** The reflection card at the end of a lesson: three questions, and the steps that stayed unclear. */
import {useId, useState} from 'preact/hooks';

import {cardText, FIELDS, isEmpty, keepCards, keptCards, MOST_LETTERS, writeCards} from '../../lessons/cards.js';
import {inLanguage} from '../../lessons/text.js';
import {t} from '../../text/index.js';
import {Switch} from '../controls/fields.jsx';
import {CopyField} from '../share/copy-field.jsx';
import {save} from '../share/hand-out.js';

/** @typedef {import('../../lessons/cards.js').Card} Card */

/** Where cards are kept; some browsers forbid even to ask. */
function storage() {
  try {
    return localStorage;
  } catch {
    return {getItem: () => null, setItem: () => { throw new Error('forbidden'); }, removeItem: () => {}};
  }
}

/** @param {{player: import('../../lessons/player.js').Player}} props */
export function ReflectionCard({player}) {
  const id = useId();
  const {lesson, all, unsure} = player;
  const [answers, setAnswers] = useState({learned: '', confused: '', other: ''});
  const [ticked, setTicked] = useState(/** @type {readonly number[] | null} */ (null)); // null: nobody has looked at it yet
  const [kept, setKept] = useState(() => keptCards(storage()));
  const [said, setSaid] = useState('');
  const unclear = ticked ?? unsure();
  const card = {lesson: inLanguage(lesson.title), ...answers, unclear: unclear.map((index) => inLanguage(lesson.steps[index].title))};
  const empty = isEmpty(card);

  /** @param {readonly Card[]} next @param {string} done */
  function keep(next, done) {
    const worked = keepCards(storage(), next);
    if (worked) setKept(next);
    setSaid(worked ? done : t.cardNotKept);
  }
  return (
    <details class="card">
      <summary aria-description={t.cardHelp}>{t.cardTitle}</summary>
      <p class="quiet-text">{t.cardNote}</p>
      {FIELDS.map((field) => (
        <p key={field} class="card-field">
          <label for={`${id}-${field}`}>{t.cardQuestions[field]}</label>
          <textarea id={`${id}-${field}`} rows={3} maxLength={MOST_LETTERS} value={answers[field]} aria-description={t.cardFieldHelp}
            onInput={(event) => setAnswers({...answers, [field]: event.currentTarget.value})} />
        </p>
      ))}
      <fieldset>
        <legend>{t.cardQuestions.unclear}</legend>
        {lesson.steps.map(({title}, index) => all.value[index].main.done && (
          <Switch key={index} label={inLanguage(title)} help={t.cardUnclearHelp} checked={unclear.includes(index)}
            onChange={(on) => setTicked(on ? [...unclear, index].sort((a, b) => a - b) : unclear.filter((one) => one !== index))} />
        ))}
      </fieldset>
      {!empty && <CopyField label={t.cardText} value={cardText(card, t.cardQuestions)} rows={6} wrap />}
      <p class="buttons">
        <button disabled={empty} aria-description={t.cardSaveHelp} onClick={() => save('reflection.json', writeCards([card]), 'application/json')}>{t.cardSave}</button>
        <button disabled={empty} aria-description={t.cardKeepHelp} onClick={() => keep([card, ...kept], t.cardKept)}>{t.cardKeep}</button>
      </p>
      <output aria-live="off">{said}</output>
      {kept.length > 0 && (
        <section aria-label={t.keptCards}>
          <h3>{t.keptCards}</h3>
          <ul>
            {kept.map((one, index) => (
              <li key={index}>
                <pre>{cardText(one, t.cardQuestions)}</pre>
                <button aria-label={t.forgetCard(String(index + 1))} aria-description={t.forgetHelp} onClick={() => keep(kept.filter((other) => other !== one), t.cardForgotten)}>×</button>
              </li>
            ))}
          </ul>
          <p class="buttons"><button aria-description={t.forgetHelp} onClick={() => keep([], t.cardForgotten)}>{t.forgetCards}</button></p>
        </section>
      )}
    </details>
  );
}
