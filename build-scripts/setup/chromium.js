/** The browser of the browser tests. */
import {findProgram} from '../tools/paths.js';

/** CHROMIUM may name one; else the first of the usual names. @returns {string | null} */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return process.env.CHROMIUM ?? names.map(findProgram).find((path) => path !== null) ?? null;
}
