/** Trains one experiment and reports on it. */
import {unwrap} from '../src/engine/refused.js';
import {createWatch} from '../src/engine/watch.js';
import {Mistake} from './mistake.js';

/** @typedef {import('../src/engine/protocol.js').NnCore} NnCore */
/** @typedef {import('../src/engine/protocol.js').Session} Session */
/** @typedef {import('../src/engine/protocol.js').Experiment} Experiment */
/** @typedef {import('../src/engine/protocol.js').Divergence} Divergence */
/** @typedef {import('../src/engine/protocol.js').StopReason} StopReason */

/**
 * @param {NnCore} core @param {Experiment} experiment
 * @param {{epochs: number, trace: number[]}} wanted trace: epochs to report, in order, none after the last
 */
export function run(core, experiment, {epochs, trace}) {
  const session = new core.Session();
  try {
    return train(session, experiment, epochs, trace);
  } catch (error) {
    throw error instanceof Error && 'refusal' in error ? new Mistake(error.message) : error;
  } finally {
    session.delete();
  }
}

/** @param {Session} session @param {Experiment} experiment @param {number} epochs @param {number[]} trace */
function train(session, experiment, epochs, trace) {
  const summary = unwrap(session.configure(experiment));
  const watch = createWatch(experiment.stop);
  const reports = [];
  let divergence = /** @type {Divergence | null} */ (null);
  let stopped = /** @type {StopReason | null} */ (null);
  let epoch = 0;
  for (const wanted of trace) {
    trainTo(wanted);
    if (epoch < wanted) break;
    reports.push(reportOn(session));
  }
  trainTo(epochs);
  return {
    experiment: {precision: experiment.precision, data: dataOf(experiment), ...summary},
    trace: reports,
    divergence,
    stopped,
    final: reportOn(session),
    digest: unwrap(session.digest())
  };

  /** Trains to the end of an epoch, unless something ends it before. @param {number} target */
  function trainTo(target) {
    while (epoch < target && !divergence && !stopped) {
      const answer = unwrap(session.trainEpochs(Math.min(target - epoch, watch.epochsUntil(epoch))));
      ({epoch, divergence = null} = answer);
      if (!divergence) stopped = watch.atEpochEnd(epoch, () => unwrap(session.evaluate()));
    }
  }
}

/** A name for the data: what it is, without its points. @param {Experiment} experiment */
const dataOf = ({data}) => (data.kind === 'dataset' ? data.name : data.kind);

/** The state as it is: losses are those of the data, without the regularisation term. @param {Session} session */
function reportOn(session) {
  const {epoch, update, learningRate} = unwrap(session.progress());
  const {train, test, regularization} = unwrap(session.evaluate());
  return {
    epoch,
    update,
    loss: train.loss,
    accuracy: train.accuracy, // NaN, null in JSON, for values
    rSquared: train.rSquared, // NaN, null in JSON, for classes
    testLoss: test.loss,
    testAccuracy: test.accuracy,
    testRSquared: test.rSquared,
    regularization,
    learningRate,
    digest: unwrap(session.digest())
  };
}
