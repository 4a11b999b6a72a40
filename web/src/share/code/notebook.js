/** The NumPy program as a Jupyter notebook (format 4.5), piece by piece, with a picture of what it learned at the end. */
import {taskOf} from '../../state/experiment.js';
import {FEATURES, numpySections, shapeOf} from './numpy.js';

/** @typedef {import('./source.js').CodeSource} CodeSource */
/** The words between the pieces, in the reader's language. @typedef {Record<'title' | 'begin' | 'data' | 'classes' | 'optimizer' | 'network' | 'training' | 'picture', string>} Words */

/** @param {CodeSource} source @param {Words} words @returns {string} the .ipynb file */
export function notebook(source, words) {
  const {begin, data, classes, optimizer, network, training} = numpySections(source);
  const cells = [
    markdown(`# ${words.title}\n\n${shapeOf(source.experiment)}. ${words.begin}`), code(begin),
    markdown(words.data), code(data),
    markdown(words.classes), ...classes.map(code),
    markdown(words.optimizer), code(optimizer),
    markdown(words.network), code(network),
    markdown(words.training), code(training),
    ...(source.experiment.data.kind === 'table' ? [] : [markdown(words.picture), code(picture(source))])
  ];
  const metadata = {kernelspec: {display_name: 'Python 3', language: 'python', name: 'python3'}, language_info: {name: 'python'}};
  return JSON.stringify({nbformat: 4, nbformat_minor: 5, metadata, cells: cells.map((cell, i) => ({id: `cell-${i + 1}`, ...cell}))}, null, 1);
}

/** @param {string} text */
const lines = (text) => text.trim().split('\n').map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line));

/** @param {string} text */
const markdown = (text) => ({cell_type: 'markdown', metadata: {}, source: lines(text)});

/** @param {string} text */
const code = (text) => ({cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: lines(text)});

/** @param {CodeSource} source */
function picture({experiment}) {
  const {plane, data, features} = experiment;
  const columns = features.map((name) => FEATURES[name]).join(', ');
  if (taskOf(data) === 'curve') {
    return `import matplotlib.pyplot as plt

x = np.linspace(${plane.xMin}, ${plane.xMax}, 200)
plt.scatter(points[:, 0], targets[:, 0], s=8)
plt.plot(x, forward(np.column_stack([${columns}]))[:, 0])
plt.show()`;
  }
  const classes = taskOf(data) === 'classification';
  const several = experiment.layers[experiment.layers.length - 1].neurons > 1;
  const shown = classes && several ? 'forward(grid).argmax(axis=1)' : 'forward(grid)[:, 0]';
  const colours = classes && several ? 'targets.argmax(axis=1)' : 'targets[:, 0]';
  return `import matplotlib.pyplot as plt

side = 200
x, y = (axis.ravel() for axis in np.meshgrid(np.linspace(${plane.xMin}, ${plane.xMax}, side), np.linspace(${plane.yMin}, ${plane.yMax}, side)))
grid = np.column_stack([${columns}])
plt.imshow(${shown}.reshape(side, side), origin='lower', extent=(${plane.xMin}, ${plane.xMax}, ${plane.yMin}, ${plane.yMax}), cmap='cividis', alpha=0.6)
plt.scatter(points[:, 0], points[:, 1], c=${colours}, s=10, edgecolors='k', linewidths=0.4, cmap='cividis')
plt.show()`;
}
