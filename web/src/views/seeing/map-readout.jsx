/** Under the map: what the network says where one points, every class with its share, or the value on its scale. */
import {useEffect} from 'preact/hooks';

import {SIGNED_TABLE, cssColor} from '../../draw/colors.js';
import {stepped} from '../../draw/ground.js';
import {taskOf} from '../../state/experiment.js';
import {pointsOf} from '../../state/points.js';
import {rangeOf} from '../../state/value-range.js';
import {percent, t} from '../../text/index.js';
import {lazy} from '../controls/lazy.jsx';
import {Marker} from '../data/marker.jsx';
import {className, placeText, targetName, valueText} from '../data/units.js';
import {MapOptions} from './map-options.jsx';
import {shareScale, sharesOf} from './readout.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../playground/probe.js').Reading} Reading */

const NeuronShares = lazy(async () => (await import('./neuron-shares.jsx')).NeuronShares);

/** Who moves by keys is told where they stopped, not every step on the way. */
const STOPPED_MS = 300;
/** More classes than this share the room with fewer digits. */
const FEW = 4;

/** @param {{playground: Playground}} props */
export function MapReadout({playground}) {
  const {probe, announcer} = playground;
  const {keyed} = probe;
  useEffect(() => {
    if (keyed.value === null) return;
    const timer = setTimeout(() => probe.reading.value && announcer.say(sentenceOf(probe.reading.value)), STOPPED_MS);
    return () => clearTimeout(timer);
  }, [keyed.value]);
  // Reports on the training tell of a pinned place too.
  useEffect(() => announcer.also(() => (probe.pinned.peek() && probe.reading.peek() ? sentenceOf(/** @type {Reading} */ (probe.reading.peek())) : '')), []);
  return (
    <div class="map-readout">
      <div class="row">
        <Words playground={playground} />
        <MapOptions playground={playground} />
      </div>
      <Answer playground={playground} />
    </div>
  );
}

/** Where, and in a few words what. @param {{playground: Playground}} props */
function Words({playground: {probe, byTouch, drawing: {tool}}}) {
  const reading = probe.reading.value;
  const pinned = probe.pinned.value;
  if (!reading) return <p id="map-says" class="readout quiet-text" data-testid="readout">{t.readHelps?.[`${byTouch ? 'touch' : 'mouse'}${tool.value === null ? '' : 'WithTool'}`]}</p>;
  return (
    <p id="map-says" class="readout" data-testid="readout">
      <span>{wordsOf(reading)}</span>
      {pinned && <button class="quiet unpin" aria-label={t.unpin} aria-description={t.unpinHelp} onClick={() => probe.pin(null)}>×</button>}
    </p>
  );
}

/** @param {{playground: Playground}} props */
function Answer({playground}) {
  const {data} = playground.experiment.value;
  if (data.kind === 'table') return null;
  const task = taskOf(data);
  if (task === 'curve') return <NeuronShares playground={playground} />;
  return task === 'classification' ? <Shares playground={playground} /> : <Scale playground={playground} />;
}

/** Every class's marker, share and bar. @param {{playground: Playground}} props */
function Shares({playground: {probe, experiment}}) {
  const {data} = experiment.value;
  const count = 'classes' in data ? data.classes : 0;
  const reading = probe.reading.value;
  const known = reading && taskOf(reading.experiment.data) === 'classification' ? sharesOf(reading.outputs, shareScale(reading.experiment)) : [];
  const shares = known.length === count ? known : [];
  return (
    <ul class="shares" aria-label={t.sharesHere}>
      {Array.from({length: count}, (_, index) => (
        <li key={index}>
          <Marker index={index} /><span class="visually-hidden">{className(experiment.value.data, index)}: </span>
          <span class="number">{percent(shares[index] ?? NaN, count > FEW ? 0 : 1)}</span>
          <span class="bar" aria-hidden="true"><span style={{width: `${100 * (shares[index] ?? 0)}%`}} /></span>
        </li>
      ))}
    </ul>
  );
}

/** The colours of values, with a pointer at the one that is read. @param {{playground: Playground}} props */
function Scale({playground: {probe, experiment, points, looking}}) {
  const value = probe.reading.value?.outputs[0];
  const range = rangeOf(pointsOf(experiment.value, points.value).map(({target}) => target));
  const [low, middle, high] = [-range, 0, range].map((end) => valueText(experiment.value.data, end));
  const at = value === undefined ? null : Math.max(0, Math.min(1, (value / range + 1) / 2));
  return (
    <div class="scale">
      <div class="colors" style={{background: signedGradient(looking.reading.value === 'discrete')}} role="img" aria-label={t.scaleLabel(low, high)}>
        {at !== null && <span class="at" style={{left: `${100 * at}%`}} aria-hidden="true" />}
      </div>
      <div class="row" aria-hidden="true"><span>{low}</span><span>{middle}</span><span>{high}</span></div>
    </div>
  );
}

/** @param {boolean} inSteps */
function signedGradient(inSteps) {
  const stops = inSteps
    ? Array.from({length: 10}, (_, i) => `${colorAt(stepped((i - 4.5) / 5))} ${10 * i}% ${10 * (i + 1)}%`)
    : Array.from({length: 33}, (_, i) => colorAt((i - 16) / 16));
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
const colorAt = (/** @type {number} */ value) => cssColor(SIGNED_TABLE[Math.round(value * 128) + 128]);

/** @param {Reading} reading */
function wordsOf({place, outputs, experiment}) {
  const {data} = experiment;
  const classes = taskOf(data) === 'classification';
  const says = classes ? className(data, winnerOf(sharesOf(outputs, shareScale(experiment)))) : t.saysValue(targetName(data), valueText(data, outputs[0]));
  return t.readout(placeText(data, place), says);
}

/** The same for the ear, with all shares. @param {Reading} reading */
function sentenceOf(reading) {
  const words = wordsOf(reading);
  if (taskOf(reading.experiment.data) !== 'classification') return words;
  const shares = sharesOf(reading.outputs, shareScale(reading.experiment));
  return `${words}. ${shares.map((share, index) => `${className(reading.experiment.data, index)} ${percent(share, 0)}`).join(', ')}`;
}
const winnerOf = (/** @type {number[]} */ shares) => shares.indexOf(Math.max(...shares));
