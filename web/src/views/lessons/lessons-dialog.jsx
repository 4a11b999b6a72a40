/** The lessons there are, with what each is for; the instruments on their own; and a teacher's own file. */
import {useEffect, useId, useState} from 'preact/hooks';

import {parseLesson} from '../../lessons/format.js';
import {KINDS} from '../../lessons/instruments.js';
import {LESSONS} from '../../lessons/list.js';
import {inLanguage} from '../../lessons/text.js';
import {t} from '../../text/index.js';
import {Dialog} from '../controls/dialog.jsx';
import {FileField} from '../share/file-field.jsx';
import {openLesson} from './open-lesson.js';

/** @typedef {import('../../lessons/sources.js').Source} Source */
/** @typedef {{name: string, lesson: import('../../lessons/format.js').Lesson}} Listed */

/** In the order in which they build on each other. @returns {Promise<Listed[]>} */
async function loadAll() {
  const all = await Promise.all([...LESSONS].map(async ([name, load]) => ({name, read: parseLesson(await load())})));
  return all.flatMap(({name, read}) => (read.ok ? [{name, lesson: read.lesson}] : [])).sort((a, b) => (a.lesson.order ?? 99) - (b.lesson.order ?? 99));
}

/** @param {{playground: import('../../playground/playground.js').Playground, onClose: () => void}} props */
export function LessonsDialog({playground, onClose}) {
  const id = useId();
  const [all, setAll] = useState(/** @type {Listed[] | null} */ (null));
  const [failed, setFailed] = useState(false);
  useEffect(() => void loadAll().then(setAll, () => setFailed(true)), []);
  /** @param {Source} source */
  function open(source) {
    onClose();
    void openLesson(playground, source);
  }
  return (
    <Dialog title={t.lessonsTitle} class="presets lessons" onClose={onClose}>
      <p class="quiet-text">{t.lessonsNote}</p>
      {failed && <p class="not-loaded" role="alert">{t.notLoaded}</p>}
      <ol class="lesson-list">
        {all?.map(({name, lesson}, index) => (
          <li key={name}>
            <button aria-describedby={`${id}-${name}`} onClick={() => open({kind: 'ours', name})}>{index + 1}. {inLanguage(lesson.title)}</button>
            <p id={`${id}-${name}`}>{inLanguage(lesson.goal)} <span class="quiet-text">{t.minutes(String(lesson.minutes))}</span></p>
          </li>
        ))}
      </ol>
      <section>
        <h3>{t.instrumentsTitle}</h3>
        <ul>
          {KINDS.map((kind) => {
            const {name, about} = t.instruments[/** @type {keyof typeof t.instruments} */ (kind)];
            return (
              <li key={kind}>
                <button aria-describedby={`${id}-lab-${kind}`} onClick={() => open({kind: 'instrument', name: kind})}>{name}</button>
                <p id={`${id}-lab-${kind}`}>{about}</p>
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        <h3>{t.ownLesson}</h3>
        <p class="quiet-text">{t.ownLessonNote}</p>
        <p class="buttons"><FileField label={t.openLessonFile} help={t.openLessonFileHelp} accept=".json,application/json" onFile={(file) => void file.text().then((json) => open({kind: 'own', json}))} /></p>
      </section>
    </Dialog>
  );
}
