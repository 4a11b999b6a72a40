/** Whether this machine's WebAssembly has SIMD, which the fast module needs. */

/** The smallest module that uses it: (func (result v128) i32.const 0  i8x16.splat  i8x16.popcnt). */
const PROBE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, // magic, version
  1, 5, 1, 96, 0, 1, 123, // type: () -> v128
  3, 2, 1, 0, // one function of that type
  10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11 // its body
]);

export const canRunSimd = () => WebAssembly.validate(PROBE);
