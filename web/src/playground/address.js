/**
 * Keeps the page's address at what is on the page, so that copying or reloading it loses nothing, and opens what is pasted into
 * it. Browsers refuse addresses that change too often, so edits are gathered; what is too large for an address waits in the
 * session's storage, where there is one.
 */

/** @typedef {import('../share/link.js').Opened} Opened */
/**
 * The browser's parts, so that tests can stand in for them.
 * @typedef {object} Browser
 * @property {() => string} fragment the address's, with its #
 * @property {(fragment: string) => void} replace puts another fragment in place, without a new entry in the history
 * @property {(listener: () => void) => () => void} onNavigate calls back when the person went to another fragment
 * @property {(ms: number, action: () => void) => () => void} later
 * @property {() => number} now milliseconds
 * @property {{get: () => string | null, set: (text: string) => void}} session may throw
 */
/** @typedef {ReturnType<typeof createAddress>} Address */

/** After an edit so long nothing happens, in case another follows. */
const QUIET_MS = 400;
/** At most so many changes of the address in any window of time; Safari allows 100 in 30 s. */
const MOST_CHANGES = 10;
const WINDOW_MS = 10_000;

/**
 * @param {object} parts
 * @param {Browser} parts.browser
 * @param {() => {fragment: string, file: string | null}} parts.write what the address is to say, and everything as a file where
 *   the address cannot hold it all
 * @param {(text: {fragment: string, file: string | null}) => void} parts.open the person went to another address
 */
export function createAddress({browser, write, open}) {
  let changes = /** @type {number[]} */ ([]); // when the address was changed of late
  let cancel = () => {};
  let closed = false;
  let mine = browser.fragment(); // what was written or opened last

  const stopListening = browser.onNavigate(() => {
    if (closed || browser.fragment() === mine) return;
    cancel();
    mine = browser.fragment();
    open({fragment: mine, file: keptFor(browser, mine)});
  });

  function renew() {
    const now = browser.now();
    changes = changes.filter((at) => now - at < WINDOW_MS);
    if (changes.length >= MOST_CHANGES) return schedule(changes[0] + WINDOW_MS - now);
    changes.push(now);
    put();
  }

  /** Writes the address at once, and puts aside what it does not hold. */
  function put() {
    const {fragment, file} = write();
    try {
      if (`#${fragment}` !== browser.fragment()) browser.replace(`#${fragment}`);
      mine = browser.fragment();
      browser.session.set(JSON.stringify({at: mine, file}));
    } catch {
      // the address or the storage is not ours to change (a frame, a full disk): the page works as before
    }
  }

  /** @param {number} ms */
  function schedule(ms) {
    cancel();
    cancel = browser.later(ms, renew);
  }

  return {
    /** Something changed; the address follows soon. */
    changed: () => schedule(QUIET_MS),
    /** The page is being left: nothing may wait any longer. */
    flush() {
      cancel();
      put();
    },
    close() {
      closed = true;
      cancel();
      stopListening();
    }
  };
}

/** What was put aside for an address, or null. @param {Browser} browser @param {string} fragment */
export function keptFor(browser, fragment) {
  try {
    const {at, file} = JSON.parse(browser.session.get() ?? 'null') ?? {};
    return at === fragment && typeof file === 'string' ? file : null;
  } catch {
    return null;
  }
}
