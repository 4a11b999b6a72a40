/** Listens for the keys of the table while the playground is there, and shows nothing. */
import {useLayoutEffect} from 'preact/hooks';

import {isHidden, isLocked} from '../controls/part.jsx';
import {shortcutFor} from './keys.js';
import {isOurs} from './ours.js';

/** What takes which keys for itself. Elements of our own say so by preventing the default. */
const TAKERS = [
  {selector: 'input:not([type=range], [type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]', keys: /./},
  {selector: 'button, summary, a[href], input[type=checkbox]', keys: /^(Space|Enter)$/},
  {selector: 'input[type=range], input[type=radio], [role=region][tabindex]', keys: /^(Space|(Shift\+)?Arrow.*|Home|End|Page.*)$/}
];

/**
 * @param {{root: {current: HTMLElement | null}, playground: import('../../playground/playground.js').Playground}} props
 */
export function Shortcuts({root, playground}) {
  useLayoutEffect(() => { // listens from the frame on that says so
    /** @param {KeyboardEvent} event */
    function onKey(event) {
      const target = /** @type {Element} */ (event.composedPath()[0]);
      const shortcut = isOurs(event, playground, root.current) && !event.defaultPrevented ? shortcutFor(event, playground.settings.keys.value) : null;
      if (!shortcut || isTaken(target, shortcut.key) || target.closest('dialog')) return;
      event.preventDefault();
      if (shortcut.part && (isHidden(playground, shortcut.part) || isLocked(playground, shortcut.part))) return;
      shortcut.run(playground, shortcut.key);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}

/** Whether what has the focus uses a key itself: a text field has even an undo of its own. @param {Element} target @param {string} key */
const isTaken = (target, key) => TAKERS.some(({selector, keys}) => target.matches(selector) && keys.test(key));
