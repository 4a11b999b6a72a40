/** The lower part of a lesson: what the step comes to, one more question, and the ways on. */
import {useRef} from 'preact/hooks';

import {filled} from '../../lessons/text.js';
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {lazy} from '../controls/lazy.jsx';
import {Question, Result} from './question.jsx';
import {useFocusAfter} from './trying.jsx';

const ReflectionCard = lazy(async () => (await import('./card.jsx')).ReflectionCard);

/** @typedef {import('../../lessons/player.js').Player} Player */

/** @param {import('./open-lesson.js').LessonProps} props */
export function LessonTail({playground: {announcer}, playing}) {
  const {player, source} = playing;
  const {step: {value: step}, locked: {value: locked}, shown: {value: shown}, values, at, lesson, progress} = player;
  const numbers = values.value ?? {};
  const answer = useRef(/** @type {HTMLDivElement | null} */ (null));
  useFocusAfter(answer, player, shown && values.value !== null && (step.predict !== undefined || step.goal !== undefined)); // what is there from the start takes no focus
  const last = at.value === lesson.steps.length - 1;
  return (
    <section class="lesson lesson-tail" aria-label={t.lessonAnswer}>
      {!locked && !shown && (
        <p class="buttons"><button class={!step.goal || progress.value.reached ? 'primary' : ''} aria-description={t.showAnswerHelp} onClick={player.reveal}>{t.showAnswer}</button></p>
      )}
      {shown && values.value && (step.reveal || step.predict) && (
        <div ref={answer} tabIndex={-1} class="lesson-reveal">
          <Result player={player} which="main" announcer={announcer} />
          {step.reveal && <p class="lesson-text">{filled(step.reveal, numbers)}</p>}
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
        {shown && last && source.kind !== 'instrument' && <button class="primary" aria-description={t.leaveLessonHelp} onClick={(event) => void playing.leave(event.currentTarget)}>{t.finishLesson}</button>}
        {!locked && step.playground !== undefined && (
          <button aria-description={t.openInPlaygroundHelp} onClick={() => void playing.leaveWith(step.playground ?? '')}>{t.openInPlayground}</button>
        )}
        <Drop label={t.startAgain} help={t.startAgainHelp}>{() => <Resets player={player} />}</Drop>
      </p>
      {shown && last && source.kind !== 'instrument' && <ReflectionCard player={player} />}
    </section>
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
