/** Trains one experiment and reports on it. */
import {unwrap} from '../src/engine/refused.js';
import {Mistake} from './mistake.js';

/** @typedef {import('../src/engine/protocol.js').NnCore} NnCore */
/** @typedef {import('../src/engine/protocol.js').Session} Session */
/** @typedef {import('../src/engine/protocol.js').Experiment} Experiment */
/** @typedef {import('../src/engine/protocol.js').Divergence} Divergence */

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
  const reports = [];
  let divergence = /** @type {Divergence | null} */ (null);
  let epoch = 0;
  for (const stop of trace) {
    divergence ??= trainTo(stop);
    if (divergence) break;
    reports.push(reportOn(session));
  }
  divergence ??= trainTo(epochs);
  return {
    experiment: {precision: experiment.precision, data: dataOf(experiment), ...summary},
    trace: reports,
    divergence,
    final: reportOn(session),
    digest: unwrap(session.digest())
  };

  /** @param {number} target */
  function trainTo(target) {
    if (target === epoch) return null;
    const answer = unwrap(session.trainEpochs(target - epoch));
    epoch = target;
    return answer.divergence ?? null;
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
