/** The whole screen: transport on top, then data, network and what it learned, in the order of the idea. */
import {t} from '../text/index.js';
import {DataPanel} from './data-panel.jsx';
import {LearnedPanel} from './learned-panel.jsx';
import {LearningStrip} from './learning-strip.jsx';
import {NetworkPanel} from './network-panel.jsx';
import {Transport} from './transport.jsx';

/** @param {{playground: import('../playground.js').Playground}} props */
export function PlaygroundView({playground}) {
  return (
    <div class="playground" onKeyDown={(event) => shortcut(event, playground)}>
      <Transport playground={playground} />
      <NoticeBar playground={playground} />
      <div class="panels">
        <DataPanel playground={playground} />
        <section class="panel network-panel" aria-label={t.network}>
          <NetworkPanel playground={playground} />
          <LearningStrip playground={playground} />
        </section>
        <LearnedPanel playground={playground} />
      </div>
    </div>
  );
}

/** @param {{playground: import('../playground.js').Playground}} props */
function NoticeBar({playground: {notice}}) {
  const shown = notice.value;
  return (
    <div class="notice-bar" role="alert">
      {shown && (
        <p class="notice">
          <span>{shown.message}</span>
          {shown.action && (
            <button onClick={() => (shown.action?.run(), (notice.value = null))}>{shown.action.label}</button>
          )}
          <button class="quiet" onClick={() => (notice.value = null)}>{t.dismiss}</button>
        </p>
      )}
    </div>
  );
}

/** Undo and redo work everywhere but in a text field, which has its own. @param {KeyboardEvent} event @param {import('../playground.js').Playground} playground */
function shortcut(event, {history}) {
  const inField = event.target instanceof HTMLInputElement && event.target.type !== 'range';
  if (!(event.ctrlKey || event.metaKey) || inField) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) history.redo();
  else history.undo();
}
