/**
 * A playground that is a page of its own follows the page's address. The code for links is loaded when there is one to open, or
 * after the first screen.
 */
import {allTexts} from '../text/index.js';
import {browserParts} from './address-browser.js';

/** @typedef {import('./sharing.js').Opened} Opened */
/** @typedef {Awaited<ReturnType<typeof openedByAddress>>} OpenedFirst */

export const loadSharing = async () => (await Promise.all([import('./sharing.js'), allTexts()]))[0];

/** What the page was opened with, or null where its address says nothing. */
export async function openedByAddress() {
  const browser = browserParts();
  if (browser.fragment().length <= 1 && !browser.cameBack()) return null;
  const {readAddress} = await loadSharing();
  return readAddress(browser);
}

/**
 * Brings the code for sharing to a playground, and to the page what its address asks for.
 * @param {import('./playground.js').Playground} playground @param {import('../text/languages.js').Catalogue} text
 * @param {{follows: boolean, page: string}} place whether the page's address is the playground's, and where links to it lead
 * @param {OpenedFirst} opened
 * @returns {Promise<void>} ends when that is open, or cannot be
 */
export function startSharing(playground, text, {follows, page}, opened) {
  const browser = follows ? browserParts() : null;
  const ready = loadSharing().then(({createSharing}) => {
    const sharing = createSharing({playground, browser, page, text});
    playground.sharing.value = sharing;
    if (opened) return sharing.take(opened);
  }).catch(() => {}); // without it everything else works; the next visit may have it
  if (follows) {
    const leave = () => playground.sharing.peek()?.leave();
    addEventListener('pagehide', leave);
    addEventListener('visibilitychange', leave);
  }
  return ready;
}
