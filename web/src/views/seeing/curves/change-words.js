/** Changes on a curve in words: what, from what, to what. */
import {percent, shortNumber, t} from '../../../text/index.js';

/** @typedef {import('../../../state/changes.js').Change} Change */

/** A set that was replaced changes many fields at once; so many are said. */
const MOST = 3;
/** Layers have a number of their own, and weights a name. */
const LAYER = 'layers.';

/** @param {readonly Change[]} changes */
export function wordsOf(changes) {
  const words = changes.slice(0, MOST).map(wordOf);
  return [...words, ...(changes.length > MOST ? [t.moreChanges(changes.length - MOST)] : [])].join('; ');
}

/** @param {Change} change */
function wordOf({field, place, from, to}) {
  const name = t.changedFields[/** @type {keyof typeof t.changedFields} */ (field)] ?? t.changedFields.other;
  const where = place === undefined ? name : field.startsWith(LAYER) ? t.changedInLayer(place, name) : `${name} ${place}`;
  return from === to ? where : `${where} ${valueOf(field, from)} → ${valueOf(field, to)}`;
}

/** @param {string} field @param {Change['from']} value */
function valueOf(field, value) {
  const names = /** @type {Record<string, Record<string, string>>} */ ({
    'optimizer.kind': t.optimizers, 'loss.kind': t.losses, 'schedule.kind': t.schedules, 'strategy.kind': t.strategies,
    'layers.activation': t.activations, 'layers.start': t.starts, 'data.name': t.datasets
  });
  if (value === undefined || value === '') return t.none;
  if (typeof value === 'boolean') return value ? t.on : t.off;
  if (typeof value === 'string') return names[field]?.[value] ?? value;
  if (field === 'batchSize' && value === 0) return t.allPoints;
  return field === 'data.testShare' ? percent(value, 0) : shortNumber(value);
}
