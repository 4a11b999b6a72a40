/** The whole screen: transport on top, then data, network and what it learned, in the order of the idea. */
import {useRef} from 'preact/hooks';

import {SPEEDS} from '../../playground/training.js';
import {languageInUse, t} from '../../text/index.js';
import {lazy, useLater} from '../controls/lazy.jsx';
import {isHidden} from '../controls/part.jsx';
import {DataPanel} from '../data/data-panel.jsx';
import {LearnedPanel} from '../seeing/learned-panel.jsx';
import {LearningStrip} from '../learning/learning-strip.jsx';
import {NetworkPanel} from '../network/network-panel.jsx';
import {wideView} from '../seeing/views.js';
import {HelpLine} from './help-line.jsx';
import {NoticeBar} from './notice-bar.jsx';
import {Transport} from './transport.jsx';

const loadShortcuts = async () => (await import('./shortcuts.js')).Shortcuts;
const loadWideView = async () => (await import('../seeing/wide-view.jsx')).WideView;
const Phases = lazy(async () => (await import('../learning/phases.jsx')).Phases);
const LessonsDialog = lazy(async () => (await import('../lessons/lessons-dialog.jsx')).LessonsDialog);
const PresetsDialog = lazy(async () => (await import('../learning/presets-dialog.jsx')).PresetsDialog);
const ShareDialog = lazy(async () => (await import('../share/share-dialog.jsx')).ShareDialog);
const Comment = lazy(async () => (await import('../learning/comment.jsx')).Comment);
const Hints = lazy(async () => (await import('./hints.jsx')).Hints);
const KeysDialog = lazy(async () => (await import('./keys-dialog.jsx')).KeysDialog);

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function PlaygroundView({playground}) {
  const root = useRef(/** @type {HTMLDivElement | null} */ (null));
  const Shortcuts = useLater(loadShortcuts);
  const lesson = playground.lesson.value;
  const closeDialog = () => (playground.dialog.value = null);
  return (
    <>
      {lesson && <lesson.Head playground={playground} playing={lesson} />}
      <div class="stage">
        <div class="playground" ref={root} data-hands={Shortcuts ? 'there' : 'coming'}>
          {Shortcuts && <Shortcuts root={root} playground={playground} />}
          <SaidAloud playground={playground} />
          {lesson?.covers.value ? <lesson.Stage playground={playground} playing={lesson} /> : <Panels playground={playground} />}
          <HelpLine key={languageInUse()} idle={playground.byTouch ? t.idleTouchHelp : t.idleHelp} />
          {playground.dialog.value === 'keys' && <KeysDialog onClose={closeDialog} />}
          {playground.dialog.value === 'lessons' && <LessonsDialog playground={playground} onClose={closeDialog} />}
          {playground.dialog.value === 'presets' && <PresetsDialog playground={playground} onClose={closeDialog} />}
          {playground.dialog.value === 'share' && <ShareDialog playground={playground} onClose={closeDialog} />}
        </div>
      </div>
      {lesson && <lesson.Tail playground={playground} playing={lesson} />}
    </>
  );
}

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
function Panels({playground}) {
  /** @param {Event} event who has looked at a neuron needs no hint */
  const onLook = (event) => event.target instanceof Element && event.target.closest('.node') && playground.firsts.done('neuron');
  const WideView = useLater(loadWideView);
  const large = WideView && wideView(playground); // the network stays until its code is there
  return (
    <>
      <Transport playground={playground} />
      <div class={isHidden(playground, 'network') ? 'panels no-network' : 'panels'}>
        <DataPanel playground={playground} />
        <section class="panel network-panel" aria-label={t.network} onPointerOver={onLook} onFocusIn={onLook}>
          {WideView && large ? <WideView playground={playground} view={large} /> : !isHidden(playground, 'network') && <NetworkPanel playground={playground} />}
          {!large && playground.firsts.hints().length > 0 && <Hints ids={['layer', 'neuron']} playground={playground} />}
          <NoticeBar playground={playground} />
          {playground.preset.value && <Comment playground={playground} />}
          {SPEEDS[playground.speed.value] === 'slow' && <Phases playground={playground} />}
          <LearningStrip playground={playground} />
        </section>
        <LearnedPanel playground={playground} />
      </div>
    </>
  );
}

/** The page's only live region, beside what is an error. @param {{playground: import('../../playground/playground.js').Playground}} props */
function SaidAloud({playground: {announcer}}) {
  return <div class="visually-hidden" aria-live="polite">{announcer.said.value.map(({id, text}) => <p key={id} class="said">{text}</p>)}</div>;
}
