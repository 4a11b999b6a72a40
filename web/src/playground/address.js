/**
 * Keeps the page's address at what is on the page, so that copying or reloading it loses nothing, and opens what is pasted into
 * it. Browsers refuse addresses that change too often, so edits are gathered; what is too large for an address waits in the
 * session's storage, where there is one.
 */

/** @typedef {import('../share/link.js').Opened} Opened */
/**
 * The browser's parts, so that tests can stand in for them.
 * @typedef {object} Browser
 * @property {string} began the address's fragment when the page was opened, with its #
 * @property {() => string} fragment the address's now
 * @property {(fragment: string) => void} replace puts another fragment in place, without a new entry in the history
 * @property {(listener: () => void) => () => void} onNavigate calls back when the person went to another fragment
 * @property {(ms: number, action: () => void) => () => void} later
 * @property {() => number} now milliseconds
 * @property {() => boolean} cameBack whether the page was loaded again, or gone back to, rather than gone to
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
 * @param {(leaving: boolean) => {fragment: string, file: string | null | undefined}} parts.write what the address is to say, and
 *   everything as a file where the address cannot hold it all; undefined: that takes too long for now
 * @param {(text: {fragment: string, file: string | null}) => void} parts.open the person went to another address
 */
export function createAddress({browser, write, open}) {
  let changes = /** @type {number[]} */ ([]); // when the address was changed of late
  let cancel = () => {};
  let closed = false;
  let mine = browser.began; // what was written or opened last

  const stopListening = browser.onNavigate(follow);
  browser.later(0, follow); // somebody may have gone elsewhere before this was there

  function follow() {
    if (closed || browser.fragment() === mine) return;
    cancel();
    mine = browser.fragment();
    open(keptFor(browser) ?? {fragment: mine, file: null});
  }

  function renew() {
    const now = browser.now();
    changes = changes.filter((at) => now - at < WINDOW_MS);
    if (changes.length >= MOST_CHANGES) return schedule(changes[0] + WINDOW_MS - now);
    changes.push(now);
    put();
  }

  /** Writes the address at once, and puts aside what it does not hold. */
  function put() {
    const {fragment, file} = write(false);
    try {
      if (`#${fragment}` !== browser.fragment()) browser.replace(`#${fragment}`);
      mine = browser.fragment();
      if (file !== undefined) putAside({fragment: mine, file});
    } catch {
      // the address or the storage is not ours to change (a frame, a full disk): the page works as before
    }
  }

  /** @param {{fragment: string, file: string | null}} text */
  const putAside = (text) => browser.session.set(JSON.stringify({at: browser.fragment(), ...text}));

  /** @param {number} ms */
  function schedule(ms) {
    cancel();
    cancel = browser.later(ms, renew);
  }

  return {
    /** Something changed; the address follows soon. */
    changed: () => schedule(QUIET_MS),
    /**
     * The page is being left. What is on it is put aside for a return to this address; the address itself stays, since browsers
     * do not keep a page to come back to that changes it now.
     */
    leave() {
      const {fragment, file = null} = write(true);
      try {
        putAside({fragment: `#${fragment}`, file});
      } catch {
        // as above
      }
    },
    close() {
      closed = true;
      cancel();
      stopListening();
    }
  };
}

/** What was put aside for the address the page is at, or null. @param {Browser} browser */
export function keptFor(browser) {
  const here = browser.fragment();
  if (here.length <= 1 && !browser.cameBack()) return null; // a visit from the beginning
  try {
    const {at, fragment, file} = JSON.parse(browser.session.get() ?? 'null') ?? {};
    if (at !== here || typeof fragment !== 'string') return null;
    return {fragment, file: typeof file === 'string' ? file : null};
  } catch {
    return null;
  }
}
