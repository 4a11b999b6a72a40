/** English: experiments worth opening, and why they work or fail. Numbers come with each preset and are checked by a test. */

/** The numbers of a comment, as they are written. @typedef {Record<string, string>} Numbers */
/** @param {string} name @param {(n: Numbers) => string} comment */
const preset = (name, comment) => ({name, comment});

export const presets = {
  presetsTitle: 'Experiments worth opening',
  presetsNote: 'Each opens at its start and begins to train; undo brings back what was here before.',
  presetGroups: {shapes: 'Shapes', steps: 'Steps', starts: 'Starts', neurons: 'Neurons', generalising: 'What holds elsewhere'},
  presets: {
    spiral: preset('A spiral, wrapped', ({epochs, percent}) =>
      `Two layers of bends are enough to follow three arms: after ${epochs} epochs more than ${percent} % of the training points are right, whatever the start.`),
    xorLine: preset('Xor with a line', ({epochs, percent}) =>
      `Without a hidden layer there is one straight line, and no line separates opposite corners: after ${epochs} epochs fewer than ${percent} % are right. Add a layer.`),
    xorBend: preset('Xor with four bends', ({neurons, percent, fewer, fewerPercent}) =>
      `${neurons} hidden neurons draw ${neurons} lines, and usually more than ${percent} % are right. With ${fewer} it stays below ${fewerPercent} %. Another start can get stuck: try some.`),
    squares: preset('A circle by its squares', ({epochs, percent, linePercent}) =>
      `With x² and y² as inputs a circle is a straight line, and no hidden layer is needed: more than ${percent} % after ${epochs} epochs. With x and y instead it stays below ${linePercent} %.`),
    sineOne: preset('A wave from one neuron', ({rSquared}) =>
      `One tanh neuron can bend once, and a wave bends up and down: R² stays below ${rSquared}. Give the layer more neurons.`),
    sineWide: preset('A wave from eight', ({rSquared, epochs}) =>
      `Eight neurons bend eight times, and their sum follows the wave: R² is above ${rSquared} after ${epochs} epochs.`),
    slope: preset('A straight line', ({rSquared, epochs}) =>
      `Targets that lie on a slope need no bend: one linear neuron has R² above ${rSquared} after ${epochs} epochs.`),
    tooFast: preset('Too fast', ({updates, lower, rSquared}) =>
      `Every step jumps over the valley and lands higher on the other side; within ${updates} updates the numbers are no longer finite. With a rate of ${lower} R² comes above ${rSquared}.`),
    tooSlow: preset('Too slow', ({epochs, loss, faster, fasterLoss}) =>
      `The direction is right and the steps are tiny: after ${epochs} epochs the loss is still above ${loss}. With a rate of ${faster} it is usually below ${fasterLoss} by then.`),
    ravine: preset('A ravine, step by step', ({updates, times}) =>
      `x² is much larger than x, so the valley is steep across and flat along: the rate must be small for the one and is too small for the other. Momentum usually has a loss ${times} times as low after ${updates} updates.`),
    momentum: preset('A ravine, with momentum', ({updates, times, momentum}) =>
      `The same valley at the same rate, but each step keeps ${momentum} of the last one: across they cancel, along they add up. Usually less than 1/${times} of the loss after ${updates} updates.`),
    search: preset('Looking at random', ({tries, percent, epochs, descentPercent}) =>
      `Change all weights a little at random, keep what is better: after ${tries} tries fewer than ${percent} % are right. Gradient descent (choose Adam) has more than ${descentPercent} % after ${epochs} epochs.`),
    zeros: preset('A start at zero', ({epochs, percent}) =>
      `With all weights 0 every hidden neuron says 0, so no gradient tells them anything. Only the output's biases learn: after ${epochs} epochs no weight has moved, and at most ${percent} % are right.`),
    equal: preset('All alike', ({percent, usualPercent}) =>
      `Weights that begin equal get equal gradients and stay equal: eight neurons are worth one, and below ${percent} % are right. Choose He as the start: above ${usualPercent} %.`),
    dead: preset('Dead neurons', ({dead, neurons, epochs, lower}) =>
      `A step too large throws ReLU neurons to where they answer 0 to every point; no gradient reaches them there. Within ${epochs} epochs usually ${dead} of ${neurons} are dead; at a rate of ${lower} none.`),
    vanishing: preset('A gradient that vanishes', ({times, percent, tanhTimes, epochs}) =>
      `Each sigmoid passes back at most a quarter. Through six of them the first layer's gradient is less than 1/${times} of the last one's, and after ${epochs} epochs usually fewer than ${percent} % are right. With tanh it is within a factor of ${tanhTimes}.`),
    overfit: preset('Learned by heart', ({points, trainPercent, testPercent, epochs, times}) =>
      `${points} points and two wide layers: after ${epochs} epochs ${trainPercent} % of the training points are right, of the test points at most ${testPercent} %. The test loss is then usually more than ${times} times what it was at epoch 10.`),
    penalty: preset('Held back', ({l2, testPercent, loss}) =>
      `The same points and layers, with a penalty of ${l2} on squared weights: a smoother boundary, at least ${testPercent} % of the test points right, and a test loss below ${loss}.`)
  }
};
