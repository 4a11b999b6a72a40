/**
 * The probe: what the network says about one place of the map, where the pointer is, where the keys are, or where it was
 * pinned; now and while it trains.
 */
import {computed, effect, signal} from '@preact/signals';

import {taskOf} from '../state/experiment.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {{x: number, y: number}} Place */
/** What the network of an experiment says about a place. @typedef {{place: Place, outputs: ArrayLike<number>, experiment: Experiment}} Reading */
/** @typedef {ReturnType<typeof createProbe>} Probe */

/** While training it is read so often and no more: numbers are to be read. */
const EVERY_MS = 100;

/**
 * @param {object} parts
 * @param {Pick<import('../engine/client.js').Engine, 'ask'>} parts.engine
 * @param {() => Experiment} parts.experiment
 * @param {(draw: () => void) => () => void} parts.onFrame
 * @param {() => number} [parts.now] milliseconds
 */
export function createProbe({engine, experiment, onFrame, now = () => performance.now()}) {
  const pointed = signal(/** @type {Place | null} */ (null));
  const keyed = signal(/** @type {Place | null} */ (null));
  const pinned = signal(/** @type {Place | null} */ (null));
  const place = computed(() => pointed.value ?? keyed.value ?? pinned.value);
  const reading = signal(/** @type {Reading | null} */ (null));
  let asking = false;
  let askedAt = -Infinity;

  /** Asks about the present place, and again if that has become another meanwhile. */
  async function read() {
    const at = place.peek();
    if (asking || at === null) return;
    asking = true;
    askedAt = now();
    const its = experiment();
    const outputs = await engine.ask('predict', taskOf(its.data) === 'curve' ? [at.x] : [at.x, at.y]).catch(() => null);
    asking = false;
    const belongs = outputs?.length === its.layers[its.layers.length - 1].neurons; // or the network has just become another
    if (outputs && belongs && place.peek() !== null) reading.value = {place: at, outputs, experiment: its};
    if (place.peek() !== at) void read();
  }

  const stopFollowing = effect(() => {
    if (place.value === null) reading.value = null;
    else if (experiment().data.kind !== 'table') void read();
  });
  const stopFrames = onFrame(() => now() - askedAt >= EVERY_MS && void read());

  return {
    pointed, keyed, pinned, place, reading,
    /** Keeps reading at a place, by default where pointer or keys are; the same again, or none, lets go. @param {Place | null} [at] */
    pin(at = pointed.value ?? keyed.value) {
      const same = at && pinned.value && at.x === pinned.value.x && at.y === pinned.value.y;
      pinned.value = same ? null : at;
    },
    close() {
      stopFollowing();
      stopFrames();
    }
  };
}
