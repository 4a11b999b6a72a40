/** An instrument in the playground's place. */
import {viewOf} from '../../lessons/instruments.js';
import {t} from '../../text/index.js';
import {NoticeBar} from '../frame/notice-bar.jsx';

/** @param {import('./open-lesson.js').LessonProps} props */
export function Stage({playground, playing: {player}}) {
  const {instrument: {value: its}, state, reading, locked, ask, at} = player;
  const View = its && viewOf(its.kind);
  return (
    <div class="instrument-stage">
      {its && View && state.value && (
        <section class="instrument" aria-label={t.instruments[/** @type {keyof typeof t.instruments} */ (its.kind)].name}>
          <View key={at.value} settings={its.settings} state={state.value} onState={player.setState} reading={reading.value} locked={locked.value} ask={ask} playground={playground} />
        </section>
      )}
      <NoticeBar playground={playground} />
    </div>
  );
}
