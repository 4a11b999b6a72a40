/**
 * Checkpoints of the way training has come, so that it can go back to any update: the nearest one before it, and the updates
 * from there done again. They lie close together near the present and ever further apart behind it, within a budget of bytes.
 */

/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').WatchState} WatchState */
/**
 * A stretch of the way on which nobody changed a setting or a weight, so that it can be gone again.
 * @typedef {{experiment: Experiment}} Stretch
 */
/** @typedef {{update: number, bytes: Uint8Array, watch: WatchState, stretch: Stretch}} Place */
/** @typedef {ReturnType<typeof createRing>} Ring */

/** What an experiment's own points weigh: the worker keeps them as long as a place of theirs. @param {Experiment} experiment */
function bytesOf({data}) {
  if (data.kind === 'points') return 80 * data.points.length;
  return data.kind === 'table' ? 8 * (data.samples.length + data.targets.length) : 0;
}

/** @param {{budgetBytes?: number, mostPlaces?: number}} [options] */
export function createRing({budgetBytes = 32e6, mostPlaces = 64} = {}) {
  let places = /** @type {Place[]} */ ([]);

  /** @param {number} index */
  const beginsStretch = (index) => places[index].stretch !== places[index - 1]?.stretch;

  const weight = () => places.reduce((sum, {bytes, stretch}, index) =>
    sum + bytes.length + (beginsStretch(index) ? bytesOf(stretch.experiment) : 0), 0);

  /**
   * The place that is missed least: where its neighbours are near each other for how far back they are. Where a stretch begins
   * nothing can be left out, as the way before was another.
   */
  function leastMissed() {
    const present = places[places.length - 1].update;
    let least = 0;
    let smallest = Infinity;
    for (let i = 1; i < places.length - 1; i += 1) {
      if (beginsStretch(i)) continue;
      const gap = (places[i + 1].update - places[i - 1].update) / (present - places[i].update);
      if (gap < smallest) [least, smallest] = [i, gap];
    }
    return least;
  }

  return {
    clear() {
      places = [];
    },

    /** Keeps a place; those after it belong to a way that was left. @param {Place} place */
    add(place) {
      places = [...places.filter(({update}) => update < place.update), place];
      while (places.length > 1 && (places.length > mostPlaces || weight() > budgetBytes)) places.splice(leastMissed(), 1);
    },

    /** Whether there is a place on this stretch. @param {Stretch} stretch */
    has: (stretch) => places.at(-1)?.stretch === stretch,

    /**
     * From where to go to an update: from before it, so that its gradient comes back too, or from itself where its stretch
     * begins. When the way does not reach so far back, the oldest place.
     * @param {number} update @returns {Place | null} null: there is none
     */
    placeFor(update) {
      const reached = places.filter((place) => place.update <= update);
      const last = reached.at(-1);
      if (!last) return places[0] ?? null;
      return reached.findLast((place) => place.update < update && place.stretch === last.stretch) ?? last;
    },

    /** Forgets what comes after an update. @param {number} update */
    cutAfter(update) {
      places = places.filter((place) => place.update <= update);
    },

    /** Where the present stretch began, as far as it is kept. @param {Stretch} stretch @returns {Place | undefined} */
    beginOf: (stretch) => places.find((place) => place.stretch === stretch)
  };
}
