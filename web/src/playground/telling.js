/** What tells of training: how it stands, for who listens, and what keeps it from learning. It comes after the first frame. */
import {createDoctor} from './doctor.js';
import {createNarrator} from './narrator.js';

/** @typedef {ReturnType<typeof createTelling>} Telling */

/** @param {Parameters<typeof createDoctor>[0] & Omit<Parameters<typeof createNarrator>[0], 'experiment'>} parts */
export function createTelling(parts) {
  const doctor = createDoctor(parts);
  const narrator = createNarrator({...parts, experiment: parts.store.get});
  return {
    doctor,
    standing: narrator.standing,
    close() {
      narrator.close();
      doctor.close();
    }
  };
}
