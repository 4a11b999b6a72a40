/** Ways to break the engine's worker from inside: a script that the tests put into the page before its own. */

/** What breaks, and how the page words it. */
export const BREAKS = /** @type {const} */ (['unreachable', 'out of bounds', 'division by zero', 'endless recursion']);

/**
 * Runs in the page before its scripts. Every worker then has a trapdoor: told so by a message, the next call that the engine's
 * WebAssembly makes to the outside falls through it, in the midst of whatever it was doing. `globalThis.trapdoor` opens it;
 * `asked` counts what the page has asked its workers for.
 */
export function layTrapdoor() {
  const workers = [];
  const asked = {frames: 0, framesInFlight: 0, mostFramesInFlight: 0, answers: 0};
  globalThis.trapdoor = {
    workers,
    asked,
    /** @param {string} how one of BREAKS, or the message of an error that a script throws */
    open: (how) => workers.at(-1).postMessage({trapdoor: how})
  };

  function prelude() {
    const body = (...code) => new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 0,
      7, 5, 1, 1, 102, 0, 0, 10, code.length + 4, 1, code.length + 2, 0, ...code, 11]); // () => (), exported as f; a memory of no page
    const modules = {
      'unreachable': body(0),
      'out of bounds': body(65, 0, 40, 2, 0, 26),
      'division by zero': body(65, 1, 65, 0, 109, 26),
      'endless recursion': body(16, 0)
    };
    let how = null;
    function fall() {
      const chosen = how;
      how = null;
      if (!(chosen in modules)) throw new Error(chosen);
      new WebAssembly.Instance(new WebAssembly.Module(modules[chosen])).exports.f();
    }
    const {instantiate} = WebAssembly;
    WebAssembly.instantiate = (bytes, imports) => instantiate(bytes, Object.fromEntries(Object.entries(imports).map(([space, members]) =>
      [space, Object.fromEntries(Object.entries(members).map(([name, member]) =>
        [name, typeof member === 'function' ? (...args) => (how === null ? member(...args) : fall()) : member]))])));
    addEventListener('message', (event) => {
      if (!event.data.trapdoor) return;
      how = event.data.trapdoor;
      event.stopImmediatePropagation();
    });
  }

  const {Blob: PlainBlob, Worker: PlainWorker} = globalThis;
  globalThis.Blob = class extends PlainBlob {
    constructor(parts, options) {
      super(options?.type?.includes('javascript') ? [`(${prelude})();`, ...parts] : parts, options);
    }
  };
  globalThis.Worker = class extends PlainWorker {
    constructor(...args) {
      super(...args);
      workers.push(this);
      const open = new Set();
      this.addEventListener('message', ({data}) => {
        asked.answers += 1;
        if (open.delete(data.id)) asked.framesInFlight -= 1;
      });
      this.note = ({type, id}) => {
        if (type !== 'frame') return;
        open.add(id);
        asked.frames += 1;
        asked.framesInFlight += 1;
        asked.mostFramesInFlight = Math.max(asked.mostFramesInFlight, asked.framesInFlight);
      };
    }
    postMessage(message, ...rest) {
      this.note(message);
      super.postMessage(message, ...rest);
    }
  };
}
