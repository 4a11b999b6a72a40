/** Runs a program, with everything it prints in a file under .build/logs/ instead of on the screen. */
import {spawn} from 'node:child_process';
import {createWriteStream, mkdirSync, readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {createInterface} from 'node:readline';

import {Failure} from './failure.js';
import {inBuild, ROOT} from './paths.js';

const TAIL_LINES = 40;
const LINE_LENGTH = 300; // a compiler's call can take pages

/**
 * Resolves when the program ended well; rejects with a Failure that holds the end of what it printed.
 * @param {string} program @param {string[]} args
 * @param {object} options
 * @param {string} options.log the log's name
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] beside this process's own
 * @param {(line: string) => void} [options.onLine]
 */
export async function run(program, args, options) {
  const {code, log} = await runToEnd(program, args, options);
  if (code === 0) return;
  throw new Failure(`${tailOf(log)}\n\n${shortName(program, args)} failed; all it said is in ${relative(ROOT, log)}.`);
}

/**
 * As run(), but leaves the judgement of the exit code to the caller.
 * @param {string} program @param {string[]} args @param {Parameters<typeof run>[2]} options
 * @returns {Promise<{code: number | string, log: string}>} code: a signal's name if that ended it
 */
export async function runToEnd(program, args, {log: name, cwd = ROOT, env = {}, onLine}) {
  const log = inBuild('logs', `${name}.log`);
  mkdirSync(inBuild('logs'), {recursive: true});
  const file = createWriteStream(log);
  const child = spawn(program, args, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
  const ended = new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Failure(`${program} could not be started: ${error.message}.`)));
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(file, {end: false});
    if (onLine) createInterface({input: stream}).on('line', onLine);
  }
  try {
    return {code: await ended, log};
  } finally {
    await new Promise((resolve) => file.end(resolve));
  }
}

/** The end of a log, without Ninja's list of what went well. @param {string} log @param {number} [lines] */
export function tailOf(log, lines = TAIL_LINES) {
  const all = readFileSync(log, 'utf8').trimEnd().split('\n');
  return clipLines(all.filter((line) => !/^\[\d+\/\d+\] /.test(line)).slice(-lines));
}

/** A text of which a person sees the first lines. @param {string} text @param {number} lines @param {string} log where all of it is */
export function headOf(text, lines, log) {
  const all = text.trimEnd().split('\n');
  return clipLines(all.slice(0, lines)) + (all.length > lines ? `\n… and ${all.length - lines} lines more in ${relative(ROOT, log)}` : '');
}

/** @param {string[]} lines */
const clipLines = (lines) => lines.map((line) => (line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line)).join('\n');

/** @param {string} program @param {string[]} args */
function shortName(program, args) {
  const words = program === process.execPath ? args : [program, ...args];
  const text = words.map((word) => (word.startsWith(ROOT) ? relative(ROOT, word) : word)).join(' ');
  return `'${text.length > 100 ? `${text.slice(0, 100)}…` : text}'`;
}
