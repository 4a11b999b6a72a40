/**
 * Puts what a person has on the page aside, training, curve, undo and all, for as long as something else is done there, and
 * brings it back.
 */

/** @typedef {import('./playground.js').Playground} Playground */
/**
 * `resume`: the moment of training, for a file.
 * @typedef {{experiment: import('../state/experiment.js').Experiment, resume: import('../share/packed.js').Resume | null, bringBack: () => Promise<void>}} Aside
 */

/** @param {Playground} playground @returns {Promise<Aside>} */
export async function putAside(playground) {
  const {store, history, engine, curve, fit, preset, openView, inspecting, speed} = playground;
  const before = {fit: fit.peek(), preset: preset.peek(), openView: openView.peek(), wide: inspecting.wide.peek(), speed: speed.peek()};
  fit.value = {hide: [], lock: []}; // or what is locked could not be left
  await playground.pause();
  const experiment = store.get();
  const saved = await engine.checkpoint();
  const keepsake = {saved: {...saved, experiment}, run: curve.run(), leftFor: null};
  const bringHistoryBack = history.aside();
  preset.value = null;

  return {
    experiment,
    resume: saved.progress.update > 0 ? {checkpoint: saved.bytes, update: saved.progress.update, proof: null} : null,
    async bringBack() {
      fit.value = {hide: [], lock: []};
      await playground.bringBack(keepsake);
      bringHistoryBack();
      openView.value = before.openView;
      inspecting.wide.value = before.wide;
      preset.value = before.preset;
      speed.value = before.speed;
      fit.value = before.fit;
    }
  };
}
