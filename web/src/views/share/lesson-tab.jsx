/** Fits the page to a lesson: what of it shows, what is locked, how it opens. The link follows every tick. */
import {canLock, groupOf, isListed, listPart} from '../../share/view-edits.js';
import {GROUPS, PARTS} from '../../share/view-text.js';
import {LANGUAGES, t} from '../../text/index.js';
import {Choice, Switch} from '../controls/fields.jsx';
import {CopyField} from './copy-field.jsx';
import {useMade} from './made.js';
import {Preview} from './preview.jsx';

/** @typedef {import('../../share/view-text.js').View} View */
/** @typedef {import('../../share/view-text.js').Part} Part */
/** @typedef {{view: View, onView: (next: View) => void}} Fitted */

const THEMES = /** @type {const} */ (['auto', 'light', 'dark', 'contrast']);
const GROUPED = /** @type {readonly Part[]} */ (['data', 'network', 'learning']);
const OTHERS = PARTS.filter((part) => !GROUPED.includes(part) && groupOf(part) === null);

/** @param {import('./share-dialog.jsx').TabProps} props */
export function LessonTab({sharing, view, onView}) {
  const made = useMade(() => sharing.link({own: view}), [view]);
  const link = made && 'value' in made ? made.value : null;
  const address = link ? sharing.addressOf(link) : null;
  return (
    <div class="lesson-tab">
      <p>{t.lessonAbout}</p>
      {made && 'problem' in made && <p role="alert">{made.problem}</p>}
      <CopyField label={t.lessonLink} value={address ?? ''} />
      {sharing.page.startsWith('http') && <Preview key={[view.lang, view.theme, view.present].join()} address={address} />}
      <Opening view={view} onView={onView} />
      <div class="lesson-parts">
        {GROUPED.map((group) => <Parts key={group} name={t.partNames[group]} parts={[group, ...(GROUPS[group] ?? [])]} view={view} onView={onView} />)}
        <Parts name={t.partsOfPage} parts={OTHERS} view={view} onView={onView} />
      </div>
      <p class="buttons">
        <button disabled={!view.hide && !view.lock} aria-description={t.lessonNothingHelp} onClick={() => onView({...view, hide: undefined, lock: undefined})}>{t.lessonNothing}</button>
        {address && <a class="button" href={address} target="_blank" rel="noopener">{t.lessonTry}</a>}
      </p>
      <p class="quiet-text">{t.lessonLooks}</p>
      <p class="quiet-text">{t.lessonNoSecret}</p>
    </div>
  );
}

/** How the link opens the page. @param {Fitted} props */
function Opening({view, onView}) {
  const languages = ['', ...Object.keys(LANGUAGES)];
  const names = {'': t.readersOwn, ...Object.fromEntries(Object.entries(LANGUAGES).map(([id, {name}]) => [id, name]))};
  return (
    <p class="buttons">
      <Switch label={t.lessonPlay} help={t.lessonPlayHelp} checked={view.play ?? false} onChange={(play) => onView({...view, play: play || undefined})} />
      <Switch label={t.presenting} help={t.presentingHelp} checked={view.present ?? false} onChange={(present) => onView({...view, present: present || undefined})} />
      <Choice label={t.language} help={t.lessonLanguageHelp} value={view.lang ?? ''} options={languages} names={names} onChange={(lang) => onView({...view, lang: lang || undefined})} />
      <Choice label={t.theme} help={t.lessonThemeHelp} value={view.theme ?? 'auto'} options={THEMES} names={{...t.themes, auto: t.readersOwn}} onChange={(theme) => onView({...view, theme})} />
    </p>
  );
}

/** A table of ticks; the first row of a group ticks all of it. @param {Fitted & {name: string, parts: readonly Part[]}} props */
function Parts({name, parts, view, onView}) {
  return (
    <table>
      <caption>{name}</caption>
      <thead><tr><th scope="col"><span class="visually-hidden">{t.partOfPage}</span></th><th scope="col">{t.partShown}</th><th scope="col">{t.partLocked}</th></tr></thead>
      <tbody>
        {parts.map((part) => {
          const within = groupOf(part);
          const hidden = isListed(view, 'hide', part);
          const locked = isListed(view, 'lock', part);
          const word = GROUPS[part] ? t.wholePart : t.partNames[part];
          const full = t.partNames[part];
          return (
            <tr key={part} class={GROUPS[part] ? 'whole' : ''}>
              <th scope="row">{word}</th>
              <td><Tick name={t.showPart(full)} help={t.showPartHelp} checked={!hidden} disabled={within !== null && isListed(view, 'hide', within)}
                onChange={(shown) => onView(listPart(view, 'hide', part, !shown))} /></td>
              <td>{canLock(part) && <Tick name={t.lockPart(full)} help={t.lockPartHelp} checked={locked} disabled={hidden || (within !== null && isListed(view, 'lock', within))}
                onChange={(lock) => onView(listPart(view, 'lock', part, lock))} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** @param {{name: string, help: string, checked: boolean, disabled: boolean, onChange: (checked: boolean) => void}} props */
const Tick = ({name, help, checked, disabled, onChange}) => (
  <label class="tick">
    <input type="checkbox" aria-label={name} aria-description={help} checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
  </label>
);
