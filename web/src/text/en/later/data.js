/** English, after the first screen: points, and with what to draw them. */
export const data = {
  datasetHelp: 'Takes these points instead; the network goes on learning from where it is',
  taskHelp: {
    classification: 'Every point belongs to one of two to six classes; the network says how likely each is',
    regression: 'Every point of the plane has a value from −1 to 1; the network learns the surface',
    curve: 'Every place on a line has a value, its height; the network learns the curve'
  },

  // with what to draw
  toolHelp: {
    brush: 'Leaves points while it is dragged',
    point: 'One press on the map, one point',
    select: 'Drag a frame around points or press them, Shift adds; then drag them, give them a class, or delete them',
    move: 'Takes the nearest point elsewhere, with all that are selected',
    erase: 'Removes the points it touches'
  },
  clearHelp: 'Removes all points and leaves an empty plane to draw on; undo brings them back',
  deletePointsHelp: 'Removes the points that are selected (key Delete on the map)',
  undoHelp: 'Takes back the last change, whatever it was',
  redoHelp: 'Does again what was taken back',
  classHelp: 'What the brush leaves; with points selected, the class they get',
  addClassHelp: 'Makes room for another class; the network gets an output for it',
  brushValueHelp: 'The value of the points the brush leaves, from −1 (brown) to 1 (violet); with points selected, the value they get',
  drawTestHelp: 'The brush leaves points that are kept for testing: hollow, and never trained on',
  showTestHelp: 'Points kept for testing are hollow; hidden ones still count',

  // settings of the data
  noiseHelp: 'Moves every point at random, as a share of half the plane; the same points, moved further',
  samplesHelp: 'More points show the shape better and make an epoch longer',
  classesHelp: 'How many arms, rings or clouds; each becomes an output of the network',
  testShareHelp: 'These points are never trained on; they show whether what was learned holds elsewhere. Moving it splits all points anew',
  batchHelp: 'A larger batch gives a steadier gradient and fewer updates per epoch',

  // the plane
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

  // seeds
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
  tableHelp: 'All points row by row, and from and to a CSV file',
  pointsTable: 'Points as a table',
  side: 'Side',
  testSide: 'test',
  trainSide: 'train',
  rows: (/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ all) => `${from} to ${to} of ${all}`,
  earlier: 'Earlier',
  earlierHelp: 'The rows before these',
  later: 'Later',
  laterHelp: 'The rows after these'
};
