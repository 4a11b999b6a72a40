/** What was asked for on the command line. */
import {parseArgs} from 'node:util';

import {Mistake} from './mistake.js';

/**
 * @typedef {object} RunArguments
 * @property {'run'} command
 * @property {string} file '-': standard input
 * @property {number} epochs how long to train
 * @property {number[]} trace epochs to report, in order
 * @property {'float' | 'double' | undefined} precision instead of the experiment's own
 */
/** @typedef {{command: 'verify', file: string, json: boolean}} VerifyArguments */
/** @typedef {RunArguments | VerifyArguments} Arguments */

/** The most epochs one run can be asked for. */
const MOST_EPOCHS = 1e9;
const MOST_TRACED = 100_000;
/** @type {Record<string, 'float' | 'double'>} */
const PRECISIONS = {f32: 'float', float: 'float', f64: 'double', double: 'double'};

export const HELP = `Trains neural networks without a page, exactly as the page does.

  downhill run [experiment.json] [options]

prints as JSON what became of an experiment. Instead of JSON the file may hold a link. Without a file, or with -, the experiment
is read from standard input.

  --epochs N          train for N epochs (default: the last one of --trace, else 100)
  --trace 0,10,100    also report the state after 0, 10 and 100 epochs
  --precision f32|f64 numbers of 32 or 64 bits (default: what the experiment says)

  downhill verify [links.txt] [--json]

trains every result again that is handed in, one link a line, from its first update, and prints a table: whether it was reproduced
to the last bit, its accuracy, parameters and updates. The exit code is 1 if one was not.

  --help              print this

The format is described in web/help/experiment-format.md. The exit code is 2 if anything was wrong with the request.
`;

/** @param {string[]} given @returns {Arguments | 'help'} */
export function readArguments(given) {
  const {values, positionals} = parse(given);
  if (values.help) return 'help';
  const [command, file = '-', ...rest] = positionals;
  if (command === undefined) throw new Mistake("Say what to do: 'downhill run experiment.json' trains; '--help' says more.");
  if (command !== 'run' && command !== 'verify') throw new Mistake(`There is no command '${command}'; there are 'run' and 'verify'.`);
  if (rest.length > 0) throw new Mistake(`One file at a time: '${rest[0]}' is one too many.`);
  return command === 'run' ? runArguments(file, values) : verifyArguments(file, values);
}

/** @param {string} file @param {ReturnType<typeof parse>['values']} values @returns {VerifyArguments} */
function verifyArguments(file, {json = false, ...others}) {
  const [odd] = Object.keys(others);
  if (odd !== undefined) throw new Mistake(`'--${odd}' is for 'downhill run'.`);
  return {command: 'verify', file, json};
}

/** @param {string} file @param {ReturnType<typeof parse>['values']} values @returns {RunArguments} */
function runArguments(file, values) {
  if (values.json) throw new Mistake("'--json' is for 'downhill verify'; 'downhill run' always prints JSON.");
  const trace = values.trace === undefined ? [] : values.trace.split(',').map((part) => epochsIn(part, '--trace'));
  if (trace.length > MOST_TRACED) throw new Mistake(`--trace has ${trace.length} epochs; at most ${MOST_TRACED} are allowed.`);
  trace.sort((a, b) => a - b);
  const last = trace.at(-1) ?? 0;
  const epochs = values.epochs === undefined ? last || 100 : epochsIn(values.epochs, '--epochs');
  if (last > epochs) throw new Mistake(`--trace asks for epoch ${last}, which is after the last one, ${epochs}.`);
  return {command: 'run', file, epochs, trace: [...new Set(trace)], precision: precisionIn(values.precision)};
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        epochs: {type: 'string'},
        trace: {type: 'string'},
        precision: {type: 'string'},
        json: {type: 'boolean'},
        help: {type: 'boolean', short: 'h'}
      }
    });
  } catch (error) {
    throw new Mistake(`${/** @type {Error} */ (error).message.split('. ')[0]}.`);
  }
}

/** @param {string} given @param {string} name */
function epochsIn(given, name) {
  const epochs = Number(given);
  if (given.trim() !== '' && Number.isInteger(epochs) && epochs >= 0 && epochs <= MOST_EPOCHS) return epochs;
  throw new Mistake(`${name} has '${given}'; an epoch is a whole number from 0 to ${MOST_EPOCHS}.`);
}

/** @param {string | undefined} given */
function precisionIn(given) {
  if (given === undefined) return undefined;
  if (Object.hasOwn(PRECISIONS, given)) return PRECISIONS[given];
  throw new Mistake(`--precision is '${given}'; it must be f32 or f64.`);
}
