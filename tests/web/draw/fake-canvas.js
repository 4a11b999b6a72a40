/** As much of a canvas as pictures need: what was put on it last is its `shown`. */
export function fakeCanvas() {
  globalThis.OffscreenCanvas ??= class {
    constructor(width, height) {
      Object.assign(this, {width, height, shown: []});
    }

    getContext() {
      return {
        createImageData: (width, height) => ({data: new Uint8ClampedArray(width * height * 4)}),
        putImageData: ({data}) => (this.shown = [...new Uint32Array(data.buffer)])
      };
    }
  };
}
