/** A signal whose value the browser remembers, where it may: storage can be blocked, full, or hold anything. */
import {signal} from '@preact/signals';

const PREFIX = 'downhill.';

let forgets = false;

/** Changes settings for this visit only. @param {() => void} change */
export function forThisVisit(change) {
  forgets = true;
  change();
  forgets = false;
}

/**
 * Only what a person changed is written, so that whoever changed nothing follows the defaults of later versions.
 * @template T
 * @param {string} name @param {T} initial @param {(value: unknown) => boolean} isFine whether a remembered value may be used
 */
export function remembered(name, initial, isFine) {
  const value = signal(/** @type {T} */ (read(name, isFine) ?? initial));
  let known = value.peek();
  value.subscribe((next) => {
    if (next !== known && !forgets) write(name, next);
    known = next;
  });
  return value;
}

/** @param {string} name @param {(value: unknown) => boolean} isFine */
function read(name, isFine) {
  try {
    const value = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isFine(value) ? value : null;
  } catch {
    return null;
  }
}

/** @param {string} name @param {unknown} value */
function write(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // it will be asked for again next time, no more
  }
}

/** Whether the browser remembers anything here at all. */
export function canRemember() {
  try {
    localStorage.setItem(`${PREFIX}probe`, '');
    localStorage.removeItem(`${PREFIX}probe`);
    return true;
  } catch {
    return false;
  }
}
