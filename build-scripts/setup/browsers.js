/** The browsers of the browser tests: those the environment names, else the machine's own. */
import {findProgram} from '../tools/paths.js';

/** @param {string | undefined} named @param {string[]} names the usual ones @returns {string | null} */
const find = (named, names) => named || (names.map(findProgram).find((path) => path !== null) ?? null);

/** CHROMIUM may name it. */
export const findChromium = () => find(process.env.CHROMIUM, ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);

/** FIREFOX may name it. An extended-support release is what the tests were written with. */
export const findFirefox = () => find(process.env.FIREFOX, ['firefox-esr', 'firefox']);
