/** English: what it learned, seen from several sides. */
export const seeing = {
  learned: 'What it learned',
  train: 'train',
  test: 'test',
  accuracy: 'accuracy',
  rSquared: 'R²',
  views: 'Views of what it learned',
  lossCurve: 'Loss over epochs',
  curvesTab: 'Curves',
  mapLabel: 'Map of what the network learned',
  mapHelp: 'Arrow keys move the crosshair, Shift makes larger steps. Enter uses the tool, digits choose the class.',
  readout: (/** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ says) => `x ${x}, y ${y}: ${says}`,
  saysClass: (/** @type {number} */ index, /** @type {string} */ share) => `class ${index + 1}, ${share}`,
  saysValue: (/** @type {string} */ value) => `value ${value}`,
  placed: (/** @type {number} */ index) => `Placed a point of class ${index + 1}.`,
  placedValue: 'Placed a point.',
  erased: (/** @type {number} */ count) => (count === 1 ? 'Erased one point.' : `Erased ${count} points.`),
  nothingHere: 'No point is near.',
  pickedUp: 'Picked up a point; move it with the arrow keys and press Enter to put it down.',
  putDown: 'Put the point down.',
  noPoints: 'No points yet: choose a class and draw some on the map.'
};
