/** What should be known about the points before one wonders, in a sentence on the map, with a way on where there is one. */
import {useEffect} from 'preact/hooks';

import {setPlane, taskOf} from '../../state/experiment.js';
import {countOutside, planeAround, staysPut} from '../../state/plane.js';
import {pointsOf} from '../../state/points.js';
import {scaleAlong} from '../../state/scale.js';
import {t, wholeNumber} from '../../text/index.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../state/points.js').Point} Point */

/** @param {{playground: Playground}} props */
export function MapNote({playground: {experiment, points, store, announcer}}) {
  const now = experiment.value;
  const all = pointsOf(now, points.value);
  const sentence = sentenceAbout(now, all);
  const said = sentence?.text;
  useEffect(() => {
    if (said) announcer.say(said);
  }, [said]);
  if (!sentence) return null;
  const {data} = now;
  const canFit = staysPut(data) && sentence.outside > 0;
  const fit = () => store.replace(setPlane(store.get(), planeAround(all, (axis) => scaleAlong(data, axis))));
  return (
    <p class="map-note">
      {sentence.text}
      {canFit && <button class="link" aria-description={t.fitPlaneHelp} onClick={fit}>{t.showAllPoints}</button>}
    </p>
  );
}

/** @param {Experiment} experiment @param {readonly Point[]} all @returns {{text: string, outside: number} | null} */
function sentenceAbout({data, plane}, all) {
  if (data.kind === 'table') return {text: t.tableOnMap(wholeNumber(data.inputs)), outside: 0};
  if (data.kind === 'points' && all.length === 0) return {text: {classification: t.noPoints, regression: t.noValues, curve: t.noHeights}[taskOf(data)], outside: 0};
  if (data.kind === 'points' && all.every(({test}) => test)) return {text: t.onlyTestPoints, outside: 0};
  const outside = countOutside(all, plane);
  if (outside > 0) return {text: t.pointsOutside(outside, wholeNumber(outside)), outside};
  if (data.kind === 'points' && taskOf(data) === 'classification' && all.every(({target}) => target === all[0].target)) return {text: t.oneClassOnly, outside: 0};
  return null;
}
