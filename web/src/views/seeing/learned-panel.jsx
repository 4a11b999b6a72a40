/** What the network learned: the map one draws on, losses and accuracies, and below them one of several views. */
import {t} from '../../text/index.js';
import {lazy} from '../controls/lazy.jsx';
import {isHidden} from '../controls/part.jsx';
import {Tabs} from '../controls/tabs.jsx';
import {Figures} from './figures.jsx';
import {MapReadout} from './map-readout.jsx';
import {MapView} from './map-view.jsx';
import {VIEWS} from './views.js';

const Hints = lazy(async () => (await import('../frame/hints.jsx')).Hints);
const ShownLarge = lazy(async () => (await import('./wide-view.jsx')).ShownLarge);

/** @param {import('./views.js').ViewProps} props */
export function LearnedPanel({playground}) {
  const {experiment, openView, inspecting} = playground;
  const fitting = VIEWS.filter(({part = /** @type {const} */ ('views'), fits}) => !isHidden(playground, part) && (!fits || fits(experiment.value)));
  const chosen = fitting.find(({id}) => id === openView.value) ?? fitting.at(0);
  return (
    <section class="panel learned-panel" aria-label={t.learned}>
      <h2>{t.learned}</h2>
      {playground.firsts.hints().includes('draw') && <Hints ids={['draw']} playground={playground} />}
      {!isHidden(playground, 'map') && <MapView playground={playground} />}
      {!isHidden(playground, 'map') && <MapReadout playground={playground} />}
      {!isHidden(playground, 'figures') && <Figures playground={playground} />}
      {chosen && (
        <Tabs label={t.views} tabs={fitting.map(({id, name}) => ({id, name: t[name]}))} chosen={chosen.id} onChoose={(id) => (openView.value = id)}>
          {inspecting.wide.value === chosen.id
            ? <ShownLarge playground={playground} />
            : <chosen.View key={chosen.id} playground={playground} />}
        </Tabs>
      )}
    </section>
  );
}
