/** What the Display drop holds: how the page looks and answers, for the person before it. */
import {MOTIONS, SAY_EVERY, THEMES} from '../../playground/settings.js';
import {LANGUAGES, t} from '../../text/index.js';
import {Choice, NumberSlider, Switch} from '../controls/fields.jsx';

const LANGUAGE_NAMES = Object.fromEntries(Object.entries(LANGUAGES).map(([id, {name}]) => [id, name]));

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function DisplayPanel({playground: {settings, dialog}}) {
  const {theme, presenting, language, keys, motion, sayEvery, volume} = settings;
  return (
    <div class="settings">
      <Choice label={t.theme} help={t.themeHelp} value={theme.value} options={THEMES} names={t.themes} onChange={(next) => (theme.value = next)} />
      <Choice label={t.language} help={t.languageHelp} value={language.value} names={LANGUAGE_NAMES}
        options={/** @type {(keyof typeof LANGUAGES)[]} */ (Object.keys(LANGUAGES))} onChange={(next) => (language.value = next)} />
      <Choice label={t.motion} help={t.motionHelp} value={motion.value} options={MOTIONS} names={t.motions} onChange={(next) => (motion.value = next)} />
      <Choice label={t.sayEvery} help={t.sayEveryHelp} value={sayEvery.value} options={SAY_EVERY} names={t.sayEveryNames} onChange={(next) => (sayEvery.value = next)} />
      <NumberSlider label={t.volume} help={t.volumeHelp} unit="%" scale={100} value={volume.value} min={0} max={1} step={0.05} onChange={(next) => (volume.value = next)} />
      <Switch label={t.presenting} help={t.presentingHelp} checked={presenting.value} onChange={(next) => (presenting.value = next)} />
      <Switch label={t.keysSwitch} help={t.keysSwitchHelp} checked={keys.value} onChange={(next) => (keys.value = next)} />
      <button aria-description={t.keysButtonHelp} onClick={() => (dialog.value = 'keys')}>{t.keysButton}</button>
    </div>
  );
}
