/** Keys that go through a lesson: Page Up and Page Down anywhere, as clickers send them; arrows where nothing else takes them. */
import {useEffect} from 'preact/hooks';

/** What uses these keys itself. */
const OWN_KEYS = 'input, select, textarea, [role=slider], [role=grid], [role=application], [role=tab], [contenteditable], [tabindex="0"]';
const WAYS = new Map([['PageDown', 1], ['PageUp', -1], ['ArrowRight', 1], ['ArrowLeft', -1]]);

/** @param {import('../../lessons/player.js').Player} player */
export function useLessonKeys(player) {
  useEffect(() => {
    /** @param {KeyboardEvent} event */
    function onKey(event) {
      const way = WAYS.get(event.key);
      const target = /** @type {Element} */ (event.composedPath()[0]);
      if (!way || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented || target.closest('dialog, [popover]')) return;
      const free = target === document.body || target.closest('.lesson') !== null;
      if (target.matches(OWN_KEYS) || (event.key.startsWith('Arrow') && !free)) return;
      event.preventDefault(); // the playground's own keys wait
      void player.goTo(player.at.peek() + way);
    }
    document.addEventListener('keydown', onKey, {capture: true});
    return () => document.removeEventListener('keydown', onKey, {capture: true});
  }, [player]);
}
