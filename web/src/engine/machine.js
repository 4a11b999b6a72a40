/** What this machine's WebAssembly can do, found out with the smallest modules that need it. */

const HEADER = [0, 97, 115, 109, 1, 0, 0, 0]; // magic, version

/** (func (result v128) i32.const 0  i8x16.splat  i8x16.popcnt) */
const WITH_SIMD = new Uint8Array([
  ...HEADER,
  1, 5, 1, 96, 0, 1, 123, // type: () -> v128
  3, 2, 1, 0, // one function of that type
  10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11 // its body
]);

/** (func try  catch_all  end) */
const WITH_EXCEPTIONS = new Uint8Array([
  ...HEADER,
  1, 4, 1, 96, 0, 0, // type: () -> ()
  3, 2, 1, 0, // one function of that type
  10, 8, 1, 6, 0, 6, 64, 25, 11, 11 // its body
]);

/** Whether the engine runs here at all: refusals inside it are C++ exceptions. */
export const canRunEngine = () =>
  typeof WebAssembly === 'object' && typeof Worker === 'function' && WebAssembly.validate(WITH_EXCEPTIONS);

/** Whether the fast module does. */
export const canRunSimd = () => WebAssembly.validate(WITH_SIMD);
