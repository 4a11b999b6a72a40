/** English: points, and with what to draw them. */
export const data = {
  data: 'Data',
  datasets: {
    circle: 'Circle', xor: 'Xor', gaussians: 'Two clouds', spiral: 'Spiral', moons: 'Moons', rings: 'Rings',
    checkerboard: 'Checkerboard', blobs: 'Blobs', 'course-spiral': 'Course spiral', 'course-vertical': 'Course vertical',
    sine: 'Sine', plane: 'Slope', 'multi-gaussian': 'Hills'
  },
  dataset: 'Dataset',
  draw: 'Draw',
  tools: {brush: 'Brush', move: 'Move', erase: 'Erase'},
  clear: 'Clear',
  classNames: ['blue circle', 'orange triangle', 'green square', 'vermilion diamond', 'purple cross', 'sky star'],
  classLabel: (/** @type {number} */ index, /** @type {string} */ look) => `Class ${index + 1}, ${look}`,
  addClass: 'One more class',
  addClassHelp: 'Makes room for another class; the network gets an output for it',
  pointCount: (/** @type {string} */ count) => `${count} points`,
  noise: 'Noise',
  noiseHelp: 'Moves every point at random, as a share of half the plane; the same points, moved further',
  samples: 'Points',
  samplesHelp: 'More points show the shape better and make an epoch longer',
  classes: 'Classes',
  classesHelp: 'How many arms, rings or clouds; each becomes an output of the network',
  testShare: 'Kept for testing',
  testShareHelp: 'These points are never trained on; they show whether what was learned holds elsewhere',
  batch: 'Batch',
  batchHelp: 'A larger batch gives a steadier gradient and fewer updates per epoch',
  batchOf: (/** @type {string} */ size, /** @type {string} */ all) => `${size} of ${all}`,
  pointsTable: 'Points as a table'
};
