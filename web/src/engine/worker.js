/** The engine's worker: sole owner of the WebAssembly. It gets the modules' bytes from the page; protocol.js says how. */
import createDouble from '#core/double';
import createFloat from '#core/float-simd'; // the glue of both float modules is the same; a test compares them

import {createHost} from './host.js';

const ticks = new MessageChannel();
let next = () => {};
ticks.port1.onmessage = () => next();

const host = createHost({
  factories: {'float-simd': createFloat, 'float-scalar': createFloat, double: createDouble},
  post: (message, transfer) => self.postMessage(message, {transfer}),
  // A port's message queues behind those that are waiting already, and is not held back as timers are.
  defer(action) {
    next = action;
    ticks.port2.postMessage(null);
  },
  now: () => performance.now()
});

self.onmessage = (event) => host.receive(event.data);
self.onmessageerror = () => host.fail(new Error('A message to the engine could not be read.'));
self.addEventListener('error', (event) => host.fail(event.error ?? event.message));
self.addEventListener('unhandledrejection', (event) => host.fail(event.reason));
