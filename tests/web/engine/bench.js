/** A host over the stand-in for the engine, whose slices run when the test says so. */
import {createHost} from '../../../web/src/engine/host.js';
import {defaultExperiment} from '../../../web/src/state/experiment.js';
import {createLaboratory, EMPTY_MODULE} from './fake-core.js';

export const experiment = defaultExperiment(); // batches of 10

/** A host whose deferred slices run when the test says so. */
export async function opened({configured = experiment} = {}) {
  const laboratory = createLaboratory();
  const posted = [];
  const slices = [];
  const host = createHost({
    factories: laboratory.factories,
    post: (message, transfer) => posted.push(structuredClone(message, {transfer})),
    defer: (action) => slices.push(action),
    now: () => laboratory.time
  });
  let id = 0;
  const bench = {
    laboratory,
    posted,
    /** Sends a request, and returns what was posted at once: its answer, or nothing yet. */
    send(request) {
      id += 1;
      const before = posted.length;
      host.receive({...request, id});
      return posted.slice(before).find((message) => message.id === id || message.type === 'fault');
    },
    value: (request) => bench.send(request).value,
    frame: (spec = {}) => bench.value({type: 'frame', spec}),
    /** Runs deferred slices until there are none, or `most`. */
    run(most = Infinity) {
      let ran = 0;
      while (slices.length > 0 && ran < most) {
        slices.shift()();
        ran += 1;
      }
      return ran;
    },
    last: () => posted.at(-1)
  };
  for (const module of ['float-simd', 'double']) {
    bench.send({type: 'load', module, bytes: EMPTY_MODULE});
  }
  await new Promise(setImmediate);
  posted.length = 0;
  if (configured) bench.send({type: 'configure', experiment: configured});
  return bench;
}
