/** English: points, and with what to draw them. */
export const data = {
  data: 'Data',
  datasets: {
    circle: 'Circle', xor: 'Xor', gaussians: 'Two clouds', spiral: 'Spiral', moons: 'Moons', rings: 'Rings',
    checkerboard: 'Checkerboard', blobs: 'Blobs', 'course-spiral': 'Course spiral', 'course-vertical': 'Course vertical',
    sine: 'Sine', plane: 'Slope', 'multi-gaussian': 'Hills'
  },
  dataset: 'Dataset',
  taskKind: 'Kind of target',
  tasks: {classification: 'Classes', regression: 'Values', curve: 'Curve'},

  // with what to draw
  draw: 'Draw',
  tools: {brush: 'Brush', point: 'Point', select: 'Select', move: 'Move', erase: 'Erase'},
  clear: 'Clear',
  deletePoints: 'Delete',
  classNames: ['blue circle', 'orange triangle', 'green square', 'vermilion diamond', 'purple cross', 'sky star'],
  classLabel: (/** @type {number} */ index, /** @type {string} */ look) => `Class ${index + 1}, ${look}`,
  addClass: 'One more class',
  brushValue: 'Value',
  testPoints: 'Test points',
  drawShort: 'draw',
  showShort: 'show',
  drawTest: 'Draw test points',
  showTest: 'Show test points',
  pointCount: (/** @type {string} */ count) => `${count} points`,
  selectedOf: (/** @type {string} */ chosen, /** @type {string} */ count) => `${chosen} of ${count}`,

  // what tools say
  placed: (/** @type {number} */ index) => `Placed a point of class ${index + 1}.`,
  placedValue: (/** @type {string} */ value) => `Placed a point of value ${value}.`,
  placedPoint: 'Placed a point.',
  placedBefore: 'There is such a point here already.',
  forTestingToo: ' It is kept for testing.',
  tooManyPoints: (/** @type {string} */ most) => `There are ${most} points, and no more will fit. Erase some first.`,
  erased: (/** @type {number} */ count) => (count === 1 ? 'Erased one point.' : `Erased ${count} points.`),
  nothingHere: 'No point is near.',
  selected: (/** @type {number} */ count) =>
    count === 0 ? 'Nothing is selected.' : `Selected ${count === 1 ? 'one point' : `${count} points`}. Arrow keys move, Delete deletes, Alt with arrow keys moves the crosshair on.`,
  moved: (/** @type {number} */ count) => (count === 1 ? 'Moved one point.' : `Moved ${count} points.`),
  pickedUp: (/** @type {number} */ count) => `Picked up ${count === 1 ? 'a point' : `${count} points`}; move with the arrow keys and press Enter to put down.`,
  putDown: 'Put down.',
  putBack: 'Put back where it was.',
  classChosen: (/** @type {number} */ index) => `Class ${index + 1}.`,
  classGiven: (/** @type {number} */ count, /** @type {number} */ index) => `${count === 1 ? 'One point is' : `${count} points are`} of class ${index + 1} now.`,
  toolChosen: (/** @type {string} */ name) => `${name}.`,
  testingOn: 'Points are kept for testing.',
  testingOff: 'Points are for training.',

  // settings of the data
  asNumber: (/** @type {string} */ label) => `${label}, as a number`,
  noise: 'Noise',
  samples: 'Points',
  classes: 'Classes',
  testShare: 'Kept for testing',
  batch: 'Batch',
  ofAll: (/** @type {string} */ all) => `of ${all}`,

  // the plane
  plane: 'Range',

  // what is said on the map
  coordinate: (/** @type {string} */ axis, /** @type {string} */ value) => `${axis} ${value}`,

  // seeds
  seedsOfData: 'Seeds',

  // the points in words
  table: 'Table',
  inputShort: (/** @type {number} */ index) => `x${index + 1}`,
  classShort: (/** @type {number} */ index) => `${index + 1}`,
  classHeading: 'Class'
};
