/** Start, stop, step, and how fast. */
import {rate, t, wholeNumber} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {lazy} from '../controls/lazy.jsx';
import {Part} from '../controls/part.jsx';
import {useKeys} from './use-keys.js';

const DisplayPanel = lazy(async () => (await import('./display-panel.jsx')).DisplayPanel);

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function Transport({playground}) {
  const {playing, frame, speed, settings} = playground;
  const progress = frame.value?.progress;
  const keysOf = useKeys(settings);
  return (
    <header class="transport">
      <h1 class="brand"><Logo />{t.title}</h1>
      <div class="buttons">
        <Part playground={playground} name="reset">
          <button class="pill" aria-label={t.reset} aria-description={t.resetHelp} aria-keyshortcuts={keysOf('reset')} onClick={playground.reset}><span aria-hidden="true">↺</span><span class="word">{t.reset}</span></button>
        </Part>
        <Part playground={playground} name="back">
          <StepBack playground={playground} id="backTen" updates={10} arrow="◂◂" keys={keysOf('backTen')} />
          <StepBack playground={playground} id="backOne" updates={1} arrow="◂" keys={keysOf('backOne')} />
        </Part>
        <Part playground={playground} name="play">
          <button class="play" aria-label={playing.value ? t.pause : t.play} aria-description={playing.value ? t.pauseHelp : t.playHelp} aria-keyshortcuts={keysOf('play')} onClick={playing.value ? playground.pause : playground.play}>
            {playing.value ? <PauseIcon /> : <PlayIcon />}
          </button>
        </Part>
        <Part playground={playground} name="step">
          <button class="pill" aria-label={t.oneUpdate} aria-description={t.oneUpdateHelp} aria-keyshortcuts={keysOf('update')} onClick={playground.stepUpdate}><span aria-hidden="true">▸</span><span class="word">{t.update}</span></button>
          <button class="pill" aria-label={t.oneEpoch} aria-description={t.oneEpochHelp} aria-keyshortcuts={keysOf('epoch')} onClick={playground.stepEpoch}><span aria-hidden="true">▸▸</span><span class="word">{t.epoch}</span></button>
        </Part>
      </div>
      <dl class="counters">
        <div><dt>{t.epochCount}</dt><dd data-testid="epoch">{progress ? wholeNumber(progress.epoch) : '–'}</dd></div>
        <div><dt>{t.updateCount}</dt><dd data-testid="update">{progress ? wholeNumber(progress.update) : '–'}</dd></div>
      </dl>
      <Part playground={playground} name="speed">
        <label class="speed">
          <span>{t.speeds[speed.value]}{playing.value && frame.value ? ` · ${t.samplesPerSecond(rate(frame.value.samplesPerSecond))}` : ''}</span>
          <input type="range" min="0" max="3" step="1" value={speed.value} aria-label={t.speed} aria-description={t.speedHelp} aria-valuetext={t.speeds[speed.value]}
            onInput={(event) => playground.setSpeed(Number(event.currentTarget.value))} />
        </label>
      </Part>
      <div class="corner">
        <Part playground={playground} name="presets">
          <button aria-description={t.lessonsHelp} aria-haspopup="dialog" onClick={() => (playground.dialog.value = 'lessons')}>{t.lessonsButton}</button>
          <button aria-description={t.presetsHelp} aria-haspopup="dialog" onClick={() => (playground.dialog.value = 'presets')}>{t.presetsButton}</button>
        </Part>
        <Part playground={playground} name="share">
          <button class="share-button" aria-haspopup="dialog" aria-description={t.shareButtonHelp} onClick={() => (playground.dialog.value = 'share')}>{t.share}</button>
        </Part>
        <Drop label={t.display} help={t.displayHelp}>{() => <DisplayPanel playground={playground} />}</Drop>
      </div>
      <slot name="corner" />
    </header>
  );
}

/** @param {{playground: import('../../playground/playground.js').Playground, id: 'backOne' | 'backTen', updates: number, arrow: string, keys?: string}} props */
const StepBack = ({playground, id, updates, arrow, keys}) => (
  <button class="pill" aria-label={t[id]} aria-description={t[`${id}Help`]} aria-keyshortcuts={keys}
    onClick={() => playground.stepBack(updates)}><span aria-hidden="true">{arrow}</span><span class="word">{updates}</span></button>
);

const PlayIcon = () => <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M5 3l12 7-12 7z" fill="currentColor" /></svg>;
const PauseIcon = () => <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M4 3h4v14H4zM12 3h4v14h-4z" fill="currentColor" /></svg>;
const Logo = () => (
  <svg class="logo" viewBox="0 0 28 20" aria-hidden="true">
    <path d="M1 3c6 0 6 13 12 13s6-13 14-13" fill="none" stroke="var(--accent)" stroke-width="2.4" stroke-linecap="round" />
    <circle cx="12" cy="15" r="3.4" fill="#e69f00" stroke="var(--ink)" stroke-width="0.8" />
  </svg>
);
