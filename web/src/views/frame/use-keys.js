/** The table of keys for the controls that name theirs: there soon after the first screen, which needs no keys to be seen. */
import {useLater} from '../controls/lazy.jsx';

export const loadKeys = () => import('./keys.js');

/**
 * For `aria-keyshortcuts`.
 * @param {import('../../playground/settings.js').Settings} settings
 * @returns {(id: import('./keys.js').KeyId) => string | undefined}
 */
export function useKeys(settings) {
  const keys = useLater(loadKeys);
  return (id) => keys?.keysOf(id, settings);
}
