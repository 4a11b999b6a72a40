/** English: the frame around everything, transport and notices. */
export const frame = {
  title: 'Downhill',
  pageTitle: 'Downhill: a neural-network playground',
  play: 'Play',
  pause: 'Pause',
  reset: 'Same start',
  update: 'Update',
  epoch: 'Epoch',
  epochCount: 'epoch',
  updateCount: 'update',
  oneUpdate: 'One update',
  oneEpoch: 'One epoch',
  undo: 'Undo',
  redo: 'Redo',
  speed: 'Speed',
  backOne: '1 update back',
  backTen: '10 updates back',
  display: 'Display',
  keyCaps: {
    Space: 'Space', Control: 'Ctrl', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓'
  },
  speeds: ['slow motion', 'one update a frame', 'one epoch a frame', 'flat out'],
  samplesPerSecond: (/** @type {string} */ rate) => `${rate} samples/s`,
  starting: 'Starting the engine…',
  unsupported: 'Downhill needs a newer browser, or one that is allowed more: its engine is WebAssembly with exceptions, known since Chrome 95, Firefox 100 and Safari 15.2.',
  notLoaded: 'This part of the page could not be loaded; is the network there?',
  dismiss: 'Close',
  tryAgain: 'Try again',
  worded: (/** @type {string} */ sentence) => sentence, // other languages have a phrasebook of what comes in English
  refused: (/** @type {string} */ why) => `${why} The old value stays.`,
  badNumber: (/** @type {string} */ low, /** @type {string} */ high) => `Please enter a number from ${low} to ${high}.`,
  badWholeNumber: (/** @type {string} */ low, /** @type {string} */ high) => `Please enter a whole number from ${low} to ${high}.`,
  value: 'Value',

  lessonsButton: 'Lessons',
  presetsButton: 'Presets',

  share: 'Share'
};
