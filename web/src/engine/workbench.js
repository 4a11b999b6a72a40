/** The engine's modules and sessions inside the worker: the one in training, and an exact twin for exact questions. */
import {argumentsFor, CHANGING_QUESTIONS, EXACT_QUESTIONS, MODULE_QUESTIONS} from './questions.js';
import {Refused, unwrap} from './refused.js';

/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').Session} Session */
/** @typedef {import('./protocol.js').NnCore} NnCore */
/** @typedef {import('./protocol.js').Summary} Summary */
/** @typedef {import('./protocol.js').Question} Question */
/** @typedef {import('./protocol.js').ModuleName} ModuleName */
/** @typedef {ReturnType<typeof createWorkbench>} Workbench */

/** @typedef {typeof import('../../../core/bindings/nn-core.d.ts').default} CoreFactory */

/** @param {Record<ModuleName, CoreFactory>} factories */
export function createWorkbench(factories) {
  const cores = /** @type {Map<Experiment['precision'], NnCore>} */ (new Map());
  let session = /** @type {Session | null} */ (null);
  let experiment = /** @type {Experiment | null} */ (null);
  let exact = /** @type {{session: Session, experiment: Experiment, change: number} | null} */ (null);
  let change = 0;

  /** @param {Experiment['precision']} precision */
  function coreFor(precision) {
    const core = cores.get(precision);
    if (core) return core;
    throw new Refused({code: 'module-missing', message: `The engine's ${precision} module is not loaded.`});
  }

  function configured() {
    if (session !== null) return session;
    throw new Refused({code: 'not-configured', message: 'There is no experiment yet; configure one first.'});
  }

  /** Puts a session in training and frees the one before. @param {Session} next @param {Experiment} its */
  function take(next, its) {
    if (session !== null && session !== next) session.delete();
    session = next;
    experiment = its;
    change += 1;
  }

  /**
   * Prepares a new session and takes it only if that went well.
   * @param {Experiment} its @param {(fresh: Session) => void} prepare @returns {Summary}
   */
  function replace(its, prepare) {
    const fresh = new (coreFor(its.precision).Session)();
    try {
      const summary = unwrap(fresh.configure(its));
      prepare(fresh);
      take(fresh, its);
      return summary;
    } finally {
      if (session !== fresh) fresh.delete();
    }
  }

  /** Whether the present session runs on the module this experiment needs. @param {Experiment} next */
  const sameModule = (next) => experiment !== null && experiment.precision === next.precision;

  /** The session that answers exactly, with the present weights. */
  function exactSession() {
    const present = configured();
    const its = /** @type {Experiment} */ (experiment);
    if (its.precision === 'double') return present;
    if (exact === null || exact.experiment !== its) {
      const twin = exact?.session ?? new (coreFor('double').Session)();
      exact = null; // until it is ready; a refused configure() leaves it as it was, for an experiment of the past
      try {
        unwrap(twin.configure({...its, precision: 'double'}));
        exact = {session: twin, experiment: its, change: -1};
      } finally {
        if (exact === null) twin.delete();
      }
    }
    const twin = /** @type {NonNullable<typeof exact>} */ (exact);
    if (twin.change !== change) {
      unwrap(twin.session.setParameters(unwrap(present.parameters())));
      twin.change = change;
    }
    return twin.session;
  }

  return {
    /** @param {ModuleName} name @param {ArrayBuffer} bytes */
    async load(name, bytes) {
      if (!Object.hasOwn(factories, name)) {
        throw new Refused({code: 'unknown-request', message: `There is no engine module called '${name}'.`});
      }
      if (!WebAssembly.validate(bytes)) {
        throw new Refused({code: 'module-missing', message: `A part of the engine (${name}) arrived damaged.`});
      }
      cores.set(name === 'double' ? 'double' : 'float', await factories[name]({wasmBinary: bytes}));
    },

    /** Grows with every change of weights, data or network. */
    change: () => change,
    /** To be called after training. */
    changed() {
      change += 1;
    },
    session: configured,

    /** A session for work beside training; whoever asked deletes it. @param {Experiment['precision']} precision @returns {Session} */
    fresh: (precision) => new (coreFor(precision).Session)(),

    /** @param {Experiment} next @param {Uint8Array} [checkpoint] @returns {Summary} */
    configure(next, checkpoint) {
      if (session === null || !sameModule(next) || checkpoint) {
        return replace(next, (fresh) => checkpoint && unwrap(fresh.restore(checkpoint)));
      }
      const summary = unwrap(session.configure(next));
      take(session, next);
      return summary;
    },

    /** @param {Experiment} next @returns {Summary} */
    adopt(next) {
      const present = configured();
      if (!sameModule(next)) {
        // Another precision is another module: the weights go over, if they fit; moments and counters start afresh.
        const weights = unwrap(present.parameters());
        return replace(next, (fresh) => void fresh.setParameters(weights));
      }
      const summary = unwrap(present.adopt(next));
      take(present, next);
      return summary;
    },

    /** @param {Uint8Array} bytes */
    restore(bytes) {
      const progress = unwrap(configured().restore(bytes));
      change += 1;
      return progress;
    },

    /**
     * Trains elsewhere, from a checkpoint of another experiment; what is in training stays as it is.
     * @param {Experiment} its @param {Uint8Array} bytes @param {number} updates @returns {Uint8Array} the checkpoint after them
     */
    repeat(its, bytes, updates) {
      const other = new (coreFor(its.precision).Session)();
      try {
        unwrap(other.configure(its));
        unwrap(other.restore(bytes));
        unwrap(other.trainUpdates(updates));
        return unwrap(other.checkpoint());
      } finally {
        other.delete();
      }
    },

    reset() {
      const progress = unwrap(configured().reset());
      change += 1;
      return progress;
    },

    /** @param {Question} question @param {unknown[]} args @returns {unknown} */
    ask(question, args) {
      const given = argumentsFor(question, args);
      if (MODULE_QUESTIONS.has(question)) {
        const core = coreFor(EXACT_QUESTIONS.has(question) ? 'double' : (experiment?.precision ?? 'float'));
        return unwrap(/** @type {any} */ (core)[question](...given));
      }
      const asked = /** @type {any} */ (EXACT_QUESTIONS.has(question) ? exactSession() : configured());
      const value = unwrap(asked[question](...given));
      if (CHANGING_QUESTIONS.has(question)) change += 1;
      return value;
    }
  };
}
