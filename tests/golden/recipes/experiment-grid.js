/** Some two hundred small experiments that between them use every choice there is, with sizes that no vector fits. */
import {addLayer, defaultExperiment, outputNeuronChoices, setActivation, setDataset, setLoss} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {DATASETS} from '../../../web/src/state/datasets.js';
import {
  FEATURES, HIDDEN_ACTIVATIONS, LOSSES, OPTIMIZERS, SCHEDULES, STARTS, STRATEGIES
} from '../../../web/src/state/vocabulary.js';

/** A small experiment on one of the sets, in turn. */
function base(index) {
  const {name} = DATASETS[index % DATASETS.length];
  const experiment = setDataset(defaultExperiment(), name);
  const small = {...experiment, data: {...experiment.data, samples: 40 + (index % 7)}, batchSize: [7, 16, 0][index % 3]};
  return {...small, seeds: {data: index, noise: 2, split: 3, weights: index + 4, order: 5, dropout: 6}};
}

/** @returns {{name: string, experiment: object}[]} */
export function experimentGrid() {
  const list = [];
  const add = (name, experiment) => {
    const result = parseExperiment(experiment);
    if (!result.ok) throw new Error(`${name}: ${result.problems[0].message}`);
    list.push({name, experiment: result.experiment});
  };
  let turn = 0;
  const next = () => base(turn++);

  for (const activation of HIDDEN_ACTIVATIONS) {
    for (const kind of OPTIMIZERS) {
      add(`${activation} ${kind}`, {...setActivation(next(), 0, activation), optimizer: {kind, learningRate: 0.02}});
    }
  }
  for (const {name, task} of DATASETS) {
    for (const loss of LOSSES) {
      const experiment = setLoss(setDataset(base(turn++), name), loss);
      if (experiment.loss.kind !== loss) continue; // it does not go with this set's targets
      for (const neurons of outputNeuronChoices(experiment)) {
        const layers = experiment.layers.with(-1, {...experiment.layers.at(-1), neurons});
        add(`${name} (${task}) ${loss} ${neurons}`, {...experiment, layers});
      }
    }
  }
  for (const start of STARTS) {
    for (const kind of SCHEDULES) {
      const experiment = next();
      const layers = experiment.layers.map((layer) => ({...layer, start, startValue: 0.3}));
      add(`${start} ${kind}`, {...experiment, layers, schedule: {kind, decay: 0.01, every: 3, factor: 0.9, period: 9, warmUp: 4}});
    }
  }
  for (const kind of STRATEGIES) add(kind, {...next(), strategy: {kind, scale: 0.1}});
  for (const feature of FEATURES.slice(1)) add(`feature ${feature}`, {...setDataset(next(), 'moons'), features: ['x', feature]});
  for (const change of [{dropout: 0.3}, {l1: 0.01}, {l2: 0.01, biasL2: 0.02}, {biasL1: 0.01}, {frozen: true}, {slope: 0.2}]) {
    const experiment = next();
    add(JSON.stringify(change), {...experiment, layers: experiment.layers.with(1, {...experiment.layers[1], ...change})});
  }
  add('clipped', {...next(), optimizer: {kind: 'sgd', learningRate: 5, clipNorm: 0.1}});
  add('deep', [1, 2, 3, 4, 5].reduce((experiment) => addLayer(experiment), next()));
  add('wide table', table());
  for (const batchSize of [1, 3, 10, 32, 0, 37]) add(`batches of ${batchSize}`, {...next(), batchSize});
  for (const start of STARTS) add(`search from ${start}`, searching(next(), start));
  for (const points of Object.values(OWN_POINTS)) add(`own points, ${points.task}`, withPoints(next(), points));
  return list;
}

/** The lecture's second strategy from some start. */
function searching(experiment, start) {
  const layers = experiment.layers.map((layer) => ({...layer, start, startValue: 0.2}));
  return {...experiment, layers, strategy: {kind: 'random-local-search', scale: 0.05}};
}

/** Points as a person draws them, of every kind; some say themselves that they are for testing. */
const OWN_POINTS = {
  classes: {
    kind: 'points', task: 'classification', classes: 3, testShare: 0.2,
    points: Array.from({length: 23}, (_, i) => [((i * 7) % 11) / 2 - 2.5, ((i * 5) % 13) / 3 - 2, i % 3, ...(i % 4 ? [] : [i % 8 ? 1 : 0])])
  },
  values: {
    kind: 'points', task: 'regression', classes: 1, testShare: 0,
    points: Array.from({length: 19}, (_, i) => [(i % 5) - 2, ((i * 3) % 7) - 3, ((i * 11) % 9) / 4 - 1])
  },
  curve: {
    kind: 'points', task: 'curve', classes: 1, testShare: 0,
    points: Array.from({length: 15}, (_, i) => [i / 2 - 3.5, ((i * 5) % 8) / 4 - 1])
  }
};

/** A network that suits the points, with layers of odd widths. */
function withPoints(experiment, points) {
  const classes = points.task === 'classification';
  return {
    ...experiment, data: points, features: points.task === 'curve' ? ['x', 'sin x'] : ['x', 'y', 'xy'],
    layers: [{neurons: 7, activation: 'tanh'}, {neurons: classes ? 3 : 1, activation: classes ? 'softmax' : 'linear'}],
    loss: {kind: classes ? 'categorical-cross-entropy' : 'huber'}
  };
}

/** Many inputs and two targets, with values from a plain formula. */
function table() {
  const inputs = 37;
  const rows = 29;
  return {
    ...defaultExperiment(),
    data: {
      kind: 'table', task: 'regression', inputs, outputs: 2, testShare: 0.1,
      samples: Array.from({length: inputs * rows}, (_, i) => ((i * 7919) % 101) / 50 - 1),
      targets: Array.from({length: 2 * rows}, (_, i) => ((i * 31) % 17) / 8 - 1)
    },
    layers: [{neurons: 13, activation: 'gelu'}, {neurons: 2, activation: 'linear'}],
    loss: {kind: 'squared-error'}
  };
}
