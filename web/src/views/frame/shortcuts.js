/** Keys that work wherever the focus is. */
import {useEffect} from 'preact/hooks';

/**
 * Listens while the playground is there: to what happens inside it, and to keys that no element took (what had the focus
 * may just have gone).
 * @param {{current: HTMLElement | null}} root
 * @param {import('../../playground/playground.js').Playground} playground
 */
export function useShortcuts(root, {history}) {
  useEffect(() => {
    /** @param {KeyboardEvent} event */
    function onKey(event) {
      const path = event.composedPath();
      const [target] = path;
      const ours = root.current !== null && (path.includes(root.current) || target === document.body);
      // A text field has an undo of its own.
      const inField = target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox';
      if (!ours || inField || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) history.redo();
      else history.undo();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
