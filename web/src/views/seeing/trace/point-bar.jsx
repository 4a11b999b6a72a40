/** Which point is traced: by number, one after the other, or picked on the map; a free place gets a target to try. */
import {outputsOf, taskOf} from '../../../state/experiment.js';
import {fixed, shortNumber, t, wholeNumber} from '../../../text/index.js';
import {NumberField} from '../../controls/fields.jsx';
import {Marker} from '../../data/marker.jsx';
import {className} from '../../data/units.js';

/** @typedef {import('../../../state/traced.js').Sample} Sample */
/** @typedef {import('../../../state/traced.js').Traced} Traced */

/** How far a target that is a value may be from 0. */
const MOST_TARGET = 1e6;

/**
 * @param {{experiment: import('../../../state/experiment.js').Experiment, sample: Sample, count: number, onTrace: (traced: Traced) => void, wide?: boolean,
 *   children?: import('preact').ComponentChildren}} props count: of all points
 */
export function PointBar({experiment, sample, count, onTrace, wide = false, children}) {
  const {index, coordinates, target} = sample;
  const classes = taskOf(experiment.data) === 'classification';
  const go = (/** @type {number} */ to) => onTrace({index: (to + count) % count});
  const place = coordinates.length > 4 ? '' : `(${coordinates.map((value) => fixed(value, 2)).join('; ')})`;
  return (
    <div class="point-bar">
      <button class="arrow" aria-label={t.previousPoint} aria-description={t.previousPointHelp} disabled={count === 0} onClick={() => go((index ?? count) - 1)}>‹</button>
      {index === null
        ? <span class="quiet-text">{t.freePlace}</span>
        : <NumberField hideLabel={!wide} label={t.tracedPoint} help={t.tracedPointHelp} value={index + 1} min={1} max={count} whole onChange={(wanted) => go(wanted - 1)} />}
      {wide && index !== null && <span class="quiet-text">{t.ofPoints(wholeNumber(count))}</span>}
      <button class="arrow" aria-label={t.nextPoint} aria-description={t.nextPointHelp} disabled={count === 0} onClick={() => go((index ?? -1) + 1)}>›</button>
      {wide && <span class="value point-place">{place}</span>}
      {index === null && classes && (
        <select aria-label={t.traceTarget} aria-description={t.traceTargetHelp} value={target[0]}
          onChange={(event) => onTrace({coordinates, target: Number(event.currentTarget.value)})}>
          {Array.from({length: outputsOf(experiment.data)}, (_, i) => <option key={i} value={i}>{className(experiment.data, i)}</option>)}
        </select>
      )}
      {index === null && !classes && (
        <NumberField label={t.traceTarget} help={t.traceTargetHelp} value={target[0]} min={-MOST_TARGET} max={MOST_TARGET}
          onChange={(value) => onTrace({coordinates, target: value})} />
      )}
      {index !== null && <span class="point-target">{classes ? <><Marker index={target[0]} /> {className(experiment.data, target[0])}</> : <span class="value">{target.map(shortNumber).join('; ')}</span>}</span>}
      {children}
    </div>
  );
}
