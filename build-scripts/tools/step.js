/** What a person sees while something long runs: one line a step, which in a terminal counts the seconds. */

const HEARTBEAT_MS = 20_000; // without a terminal: how often a long step says that it is still there
const REDRAW_MS = 250;

/**
 * @callback Progress
 * @param {string} detail how far it is
 */

/** @param {number} ms */
export const seconds = (ms) => (ms < 9_950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`);

/** Writes lines while a step may be running. @param {string} text */
export const say = (text) => void process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${text}` : text);

/**
 * Runs `work` and says how long it took; says nothing if `work` returns false, for "there was nothing to do".
 * @template T
 * @param {string} title @param {(progress: Progress) => Promise<T>} work @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  const display = process.stdout.isTTY ? terminalDisplay(title, started) : plainDisplay(title, started);
  try {
    const result = await work(display.progress);
    display.end(result === false ? '' : `✓ ${title} · ${seconds(Date.now() - started)}\n`);
    return result;
  } catch (error) {
    display.end(`✗ ${title} · ${seconds(Date.now() - started)}\n`);
    throw error;
  }
}

/** One line, drawn again and again. @param {string} title @param {number} started */
function terminalDisplay(title, started) {
  let detail = '';
  const draw = () => {
    const text = `… ${title} · ${seconds(Date.now() - started)}${detail && `  ${detail}`}`;
    process.stdout.write(`\r\x1b[K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`);
  };
  const timer = setInterval(draw, REDRAW_MS);
  return {
    /** @type {Progress} */
    progress: (now) => void (detail = now),
    /** @param {string} line */
    end(line) {
      clearInterval(timer);
      process.stdout.write(`\r\x1b[K${line}`);
    }
  };
}

/** A line now and then. @param {string} title @param {number} started */
function plainDisplay(title, started) {
  let detail = '';
  const timer = setInterval(
    () => process.stdout.write(`… ${title} · ${seconds(Date.now() - started)}${detail && `  ${detail}`}\n`),
    HEARTBEAT_MS
  );
  return {
    /** @type {Progress} */
    progress: (now) => void (detail = now),
    /** @param {string} line */
    end(line) {
      clearInterval(timer);
      process.stdout.write(line);
    }
  };
}
