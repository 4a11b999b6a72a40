/** The upper part of a lesson: which it is, where one is in it, the question, and the prediction. */
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';

import {inLanguage} from '../../lessons/text.js';
import {isDone} from '../../lessons/steps.js';
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {DisplayPanel} from '../frame/display-panel.jsx';
import {useLessonKeys} from './lesson-keys.js';
import {Question} from './question.jsx';
import {Trying} from './trying.jsx';

/** @param {import('./open-lesson.js').LessonProps} props */
export function LessonHead({playground, playing}) {
  const {player, source, covers} = playing;
  const {lesson, step: {value: step}, at, instrument} = player;
  const root = useRef(/** @type {HTMLElement | null} */ (null));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const free = source.kind === 'instrument' ? t.instruments[/** @type {keyof typeof t.instruments} */ (source.name)] : null;
  useLessonKeys(player);
  useLayoutEffect(() => hostOf(root.current)?.setAttribute('data-lesson', covers.value && !step.instrument ? 'words' : 'stage'));
  useLayoutEffect(() => {
    const host = hostOf(root.current);
    return () => host?.removeAttribute('data-lesson');
  }, []);
  useEffect(() => {
    heading.current?.focus({preventScroll: true});
    scrollTo({top: 0});
  }, [at.value]);
  return (
    <section ref={root} class="lesson lesson-head" aria-label={t.lesson}>
      <header class="lesson-bar">
        <button aria-description={t.lessonsHelp} aria-haspopup="dialog" onClick={() => (playground.dialog.value = 'lessons')}>{t.lessonsButton}</button>
        {covers.value && <Drop label={t.display} help={t.displayHelp}>{() => <DisplayPanel playground={playground} />}</Drop>}
        <button aria-description={t.leaveLessonHelp} onClick={(event) => void playing.leave(event.currentTarget)}>{t.leaveLesson}</button>
      </header>
      {lesson.steps.length > 1 && <Steps player={player} />}
      <h1>{free ? free.name : inLanguage(lesson.title)}</h1>
      <h2 ref={heading} tabIndex={-1}>{free ? t.freePlay : inLanguage(step.title)}</h2>
      <p class="lesson-text">{free ? free.about : inLanguage(step.text)}</p>
      {player.problem.value && <p role="alert" class="predict-problem">{t.worded(player.problem.value)}</p>}
      {(instrument.value || !step.instrument) && <Question player={player} which="main" />}
      <Trying player={player} announcer={playground.announcer} />
    </section>
  );
}

/** The element that is the playground: its style sheet lays the page out. @param {HTMLElement | null} element */
function hostOf(element) {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Where one is, and the way to every other step. @param {{player: import('../../lessons/player.js').Player}} props */
function Steps({player}) {
  const {lesson: {steps}, at, all, seed} = player;
  return (
    <nav class="lesson-steps" aria-label={t.steps}>
      <button aria-label={t.stepBefore} aria-description={t.stepKeys} disabled={at.value === 0} onClick={() => void player.goTo(at.value - 1)}>‹</button>
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            <button class={isDone(step, all.value[index]) ? 'done' : ''} aria-current={index === at.value ? 'step' : undefined}
              aria-label={t.lessonStep(String(index + 1), inLanguage(step.title))} aria-description={t.stepHelp} onClick={() => void player.goTo(index)}>{index + 1}</button>
          </li>
        ))}
      </ol>
      <button aria-label={t.stepAfter} aria-description={t.stepKeys} disabled={at.value === steps.length - 1} onClick={() => void player.goTo(at.value + 1)}>›</button>
      {seed.value !== null && <span class="quiet-text">{t.ownSeed(String(seed.value))}</span>}
    </nav>
  );
}
