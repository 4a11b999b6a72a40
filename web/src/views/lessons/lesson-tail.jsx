/** The lower part of a lesson: what to try, the goal, what the step comes to, one more question, and the ways on. */
import {useEffect, useRef} from 'preact/hooks';

import {filled, inLanguage} from '../../lessons/text.js';
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {Question, Result} from './question.jsx';

/** @typedef {import('../../lessons/player.js').Player} Player */

/** @param {import('./open-lesson.js').LessonProps} props */
export function LessonTail({playground: {announcer}, playing}) {
  const {player, source} = playing;
  const {step: {value: step}, locked: {value: locked}, shown: {value: shown}, values, at, lesson, progress} = player;
  const numbers = values.value ?? {};
  const trying = useRef(/** @type {HTMLDivElement | null} */ (null));
  const answer = useRef(/** @type {HTMLDivElement | null} */ (null));
  const before = useRef({step, locked, shown});
  useEffect(() => { // who predicted, or asked for the answer, goes on from there
    const {step: same, locked: waited, shown: was} = before.current;
    before.current = {step, locked, shown};
    if (same !== step) return;
    if (shown && !was) answer.current?.focus();
    else if (waited && !locked) trying.current?.focus();
  }, [step, locked, shown]);
  const last = at.value === lesson.steps.length - 1;
  return (
    <section class="lesson lesson-tail" aria-label={t.lessonAnswer}>
      {!locked && !shown && (
        <div ref={trying} tabIndex={-1} class="lesson-try">
          {step.try && <p class="lesson-text">{filled(step.try, numbers)}</p>}
          <Ways player={player} announcer={announcer} />
        </div>
      )}
      {shown && values.value && (
        <div ref={answer} tabIndex={-1} class="lesson-reveal">
          <Result player={player} which="main" announcer={announcer} />
          {step.reveal && <p class="lesson-text">{filled(step.reveal, numbers)}</p>}
          {step.goal && <Ways player={player} announcer={announcer} />}
        </div>
      )}
      {shown && values.value && step.transfer && (
        <section class="lesson-transfer" aria-label={t.oneMore}>
          <h3>{t.oneMore}</h3>
          <p class="lesson-text">{filled(step.transfer.text, numbers)}</p>
          <Question player={player} which="transfer" />
          <Result player={player} which="transfer" announcer={announcer} />
          {progress.value.transfer.shown && step.transfer.reveal && <p class="lesson-text">{filled(step.transfer.reveal, numbers)}</p>}
        </section>
      )}
      <p class="buttons lesson-ways">
        {shown && !last && <button class="primary" aria-description={t.nextLessonStepHelp} onClick={() => void player.goTo(at.value + 1)}>{t.nextLessonStep}</button>}
        {shown && last && source.kind !== 'instrument' && <button class="primary" aria-description={t.leaveLessonHelp} onClick={() => void playing.leave()}>{t.finishLesson}</button>}
        {!locked && step.playground !== undefined && (
          <button aria-description={t.openInPlaygroundHelp} onClick={() => void playing.leaveWith(step.playground ?? '')}>{t.openInPlayground}</button>
        )}
        <Drop label={t.startAgain} help={t.startAgainHelp}>{() => <Resets player={player} />}</Drop>
      </p>
    </section>
  );
}

/** The goal, hints, and the way to the answer. @param {{player: Player, announcer: import('../../playground/announcer.js').Announcer}} props */
function Ways({player, announcer}) {
  const {step: {value: {goal, hints}}, progress: {value: {reached, hints: given}}, values, shown} = player;
  const numbers = values.value ?? {};
  useEffect(() => {
    if (reached) announcer.say(t.goalReached);
  }, [reached]);
  return (
    <>
      {goal && <p class={reached ? 'lesson-goal reached' : 'lesson-goal'}><b>{reached ? t.goalReached : t.goal}</b> {filled(goal.text, numbers)}</p>}
      {hints.slice(0, given).map((hint) => <p key={inLanguage(hint)} class="lesson-hint">{filled(hint, numbers)}</p>)}
      <p class="buttons">
        {!shown.value && <button class={!goal || reached ? 'primary' : ''} aria-description={t.showAnswerHelp} onClick={player.reveal}>{t.showAnswer}</button>}
        {given < hints.length && !reached && <button aria-description={t.hintHelp} onClick={player.hint}>{t.hint(String(given + 1), String(hints.length))}</button>}
      </p>
    </>
  );
}

/** Three ways back, from the smallest to the largest. @param {{player: Player}} props */
const Resets = ({player}) => (
  <div class="settings">
    <button aria-description={t.resetStepHelp} onClick={() => void player.resetStep()}>{t.resetStep}</button>
    <button aria-description={t.resetLessonHelp} onClick={() => void player.resetLesson()}>{t.resetLesson}</button>
    <button aria-description={t.newSeedHelp} onClick={() => void player.newSeed()}>{t.newSeed}</button>
    <p class="quiet-text">{player.seed.value === null ? t.lessonSeed : t.ownSeed(String(player.seed.value))}</p>
  </div>
);
