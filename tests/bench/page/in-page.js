/** What runs inside the page to measure it. Each function stands for itself: it is sent there as text. */

/** Before the page's scripts: notes when the page can be used first, and every long task. */
export function watchFromTheStart() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({startTime, duration}) => ({startTime, duration}))))
    .observe({type: 'longtask', buffered: true});
  globalThis.interactive = new Promise((resolve) => {
    const look = () => {
      const playground = document.querySelector('nn-playground')?.playground;
      if (playground?.frame.value) requestAnimationFrame(() => resolve(performance.now())); // drawn by then
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Presses Play and waits for a frame that differs to be drawn. @returns {Promise<number>} milliseconds */
export function playToFirstChange() {
  const {playground, shadowRoot} = document.querySelector('nn-playground');
  const before = playground.frame.value.progress.update;
  return new Promise((resolve) => {
    let pressed = 0;
    const stop = playground.onFrame((frame) => {
      if (frame.progress.update === before) return;
      stop();
      requestAnimationFrame(() => resolve(performance.now() - pressed)); // on the screen by then
    });
    pressed = performance.now();
    shadowRoot.querySelector('.play').click();
  });
}

/**
 * While it trains: how far apart frames are drawn, how long tasks take, how much is trained.
 * @param {number} ms @returns {Promise<{distances: number[], longestTaskMs: number, samplesPerSecond: number}>}
 */
export async function watchTraining(ms) {
  const {playground} = document.querySelector('nn-playground');
  const samplesOf = ({epoch, batch}) => {
    const {trainSamples} = globalThis.summary;
    return epoch * trainSamples + Math.min(trainSamples, batch * (playground.store.get().batchSize || trainSamples));
  };
  globalThis.summary ??= {trainSamples: (await playground.engine.ask('points')).test.filter((test) => !test).length};
  const drawn = [];
  const stop = playground.onFrame(() => drawn.push(performance.now()));
  const start = performance.now();
  const before = samplesOf(await playground.engine.ask('progress'));
  await new Promise((resolve) => setTimeout(resolve, ms));
  const after = samplesOf(await playground.engine.ask('progress'));
  const end = performance.now();
  stop();
  const tasks = globalThis.longTasks.filter(({startTime}) => startTime >= start && startTime <= end);
  return {
    distances: drawn.slice(1).map((at, i) => at - drawn[i]),
    longestTaskMs: Math.max(0, ...tasks.map(({duration}) => duration)),
    samplesPerSecond: ((after - before) * 1000) / (end - start)
  };
}

/** Pauses, and waits for the map of the finest grid to be drawn. @returns {Promise<number>} milliseconds */
export function pauseToFineMap() {
  const {playground} = document.querySelector('nn-playground');
  return new Promise((resolve) => {
    const pressed = performance.now();
    const stop = playground.onFrame(({playing, outputGrid}) => {
      if (playing || outputGrid?.request.columns !== 256) return;
      stop();
      requestAnimationFrame(() => resolve(performance.now() - pressed));
    });
    void playground.pause();
  });
}
