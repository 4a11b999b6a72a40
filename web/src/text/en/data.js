/** English: points, and with what to draw them. */
export const data = {
  data: 'Data',
  datasets: {
    circle: 'Circle', xor: 'Xor', gaussians: 'Two clouds', spiral: 'Spiral', moons: 'Moons', rings: 'Rings',
    checkerboard: 'Checkerboard', blobs: 'Blobs', 'course-spiral': 'Course spiral', 'course-vertical': 'Course vertical',
    sine: 'Sine', plane: 'Slope', 'multi-gaussian': 'Hills'
  },
  datasetHelp: 'Takes these points instead; the network goes on learning from where it is',
  dataset: 'Dataset',
  taskKind: 'Kind of target',
  tasks: {classification: 'Classes', regression: 'Values', curve: 'Curve'},
  taskHelp: {
    classification: 'Every point belongs to one of two to six classes; the network says how likely each is',
    regression: 'Every point of the plane has a value from −1 to 1; the network learns the surface',
    curve: 'Every place on a line has a value, its height; the network learns the curve'
  },

  // with what to draw
  draw: 'Draw',
  tools: {brush: 'Brush', point: 'Point', select: 'Select', move: 'Move', erase: 'Erase'},
  toolHelp: {
    brush: 'Leaves points while it is dragged',
    point: 'One click, one point',
    select: 'Drag a frame around points or click them, Shift adds; then drag them, give them a class, or delete them',
    move: 'Takes the nearest point elsewhere, with all that are selected',
    erase: 'Removes the points it touches'
  },
  clear: 'Clear',
  clearHelp: 'Removes all points and leaves an empty plane to draw on; undo brings them back',
  deletePoints: 'Delete',
  deletePointsHelp: 'Removes the points that are selected (key Delete on the map)',
  undoHelp: 'Takes back the last change, whatever it was',
  redoHelp: 'Does again what was taken back',
  classNames: ['blue circle', 'orange triangle', 'green square', 'vermilion diamond', 'purple cross', 'sky star'],
  classLabel: (/** @type {number} */ index, /** @type {string} */ look) => `Class ${index + 1}, ${look}`,
  classHelp: 'What the brush leaves; with points selected, the class they get',
  addClass: 'One more class',
  addClassHelp: 'Makes room for another class; the network gets an output for it',
  brushValue: 'Value',
  brushValueHelp: 'The value of the points the brush leaves, from −1 (brown) to 1 (violet); with points selected, the value they get',
  testPoints: 'Test points',
  drawShort: 'draw',
  showShort: 'show',
  drawTest: 'Draw test points',
  drawTestHelp: 'The brush leaves points that are kept for testing: hollow, and never trained on',
  showTest: 'Show test points',
  showTestHelp: 'Points kept for testing are hollow; hidden ones still count',
  pointCount: (/** @type {string} */ count) => `${count} points`,
  selectedOf: (/** @type {string} */ chosen, /** @type {string} */ count) => `${chosen} of ${count}`,

  // what tools say
  placed: (/** @type {number} */ index) => `Placed a point of class ${index + 1}.`,
  placedValue: (/** @type {string} */ value) => `Placed a point of value ${value}.`,
  placedPoint: 'Placed a point.',
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
  noiseHelp: 'Moves every point at random, as a share of half the plane; the same points, moved further',
  samples: 'Points',
  samplesHelp: 'More points show the shape better and make an epoch longer',
  classes: 'Classes',
  classesHelp: 'How many arms, rings or clouds; each becomes an output of the network',
  testShare: 'Kept for testing',
  testShareHelp: 'These points are never trained on; they show whether what was learned holds elsewhere. Moving it splits all points anew',
  batch: 'Batch',
  batchHelp: 'A larger batch gives a steadier gradient and fewer updates per epoch',
  ofAll: (/** @type {string} */ all) => `of ${all}`,

  // the plane
  plane: 'Range',
  planeHelp: 'Which part of the plane is seen and drawn on; built-in sets are drawn over it',
  edgeFrom: (/** @type {string} */ axis) => `${axis} from`,
  edgeTo: (/** @type {string} */ axis) => `${axis} to`,
  edgeHelp: 'Where the map ends; your own points keep their places, seen or not',
  fitPlane: 'Fit to the points',
  fitPlaneHelp: 'Moves the edges of the map to round numbers around all points',
  usualPlane: 'Usual range',
  usualPlaneHelp: 'Puts the edges of the map back to where they are at first',

  // what is said on the map
  noPoints: 'No points yet: choose a class and draw some here.',
  noValues: 'No points yet: choose a value and draw some here.',
  noHeights: 'No points yet: draw some here, as high as their values.',
  onlyTestPoints: 'All points are kept for testing. Training needs at least one that is not.',
  oneClassOnly: 'All points are of one class, so there is nothing to tell apart yet.',
  pointsOutside: (/** @type {number} */ count, /** @type {string} */ shown) => (count === 1 ? 'One point lies outside.' : `${shown} points lie outside.`),
  showAllPoints: 'Show all',
  tableOnMap: (/** @type {string} */ inputs) => `A map has room for two inputs, and this table has ${inputs}. Everything else works as usual.`,
  coordinate: (/** @type {string} */ axis, /** @type {string} */ value) => `${axis} ${value}`,

  // seeds
  seedsOfData: 'Seeds',
  seedsOfDataHelp: 'Which random numbers the data are made of; the same seeds give the same data on every machine',
  dataSeeds: {data: 'Seed of the points', noise: 'Seed of the noise', split: 'Seed of the split'},
  dataSeedHelp: {
    data: 'Where the points lie before noise moves them',
    noise: 'Which way noise moves each point',
    split: 'Which points are kept for testing'
  },
  otherSeed: {data: 'Other points', noise: 'Other noise', split: 'Other split'},
  otherSeedHelp: {
    data: 'Draws other points with the next seed; noise and split stay as they are',
    noise: 'Moves the same points another way, with the next seed',
    split: 'Keeps others of the same points for testing, with the next seed'
  },

  // the points in words
  table: 'Table',
  tableHelp: 'All points row by row, and from and to a CSV file',
  pointsTable: 'Points as a table',
  inputShort: (/** @type {number} */ index) => `x${index + 1}`,
  classShort: (/** @type {number} */ index) => `${index + 1}`,
  classHeading: 'Class',
  side: 'Side',
  testSide: 'test',
  trainSide: 'train',
  rows: (/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ all) => `${from} to ${to} of ${all}`,
  earlier: 'Earlier',
  earlierHelp: 'The rows before these',
  later: 'Later',
  laterHelp: 'The rows after these'
};
