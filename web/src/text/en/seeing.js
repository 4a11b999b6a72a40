/** English: what it learned, seen from several sides. */
export const seeing = {
  learned: 'What it learned',
  train: 'train',
  test: 'test',
  accuracy: 'accuracy',
  rSquared: 'R²',
  mapReading: 'Map shows',
  mapReadingHelp: 'The same answers of the network, coloured in another way',
  readings: {smooth: 'Smooth', discrete: 'Regions', uncertainty: 'Uncertainty'},
  readingHelps: {
    smooth: 'Colours are mixed by what the network gives each class, or by the value it says',
    discrete: 'Every place has the colour of the winner alone, or of a step of the scale',
    uncertainty: 'Yellow where the classes are all but even, dark blue where one has everything'
  },
  mistakes: 'Mark mistakes',
  mistakesHelp: 'A ring with a cross on every point that the network puts in another class',
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
