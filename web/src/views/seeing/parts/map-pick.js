/** While a view is there that follows places on the map, a click there chooses one; choosing a tool takes the map back. */
import {useEffect} from 'preact/hooks';

/** @typedef {import('../../../playground/inspecting.js').Place} Place */

/**
 * @param {import('../../../playground/playground.js').Playground} playground @param {(place: Place) => void} onPick
 * @returns {{picking: boolean, toggle: () => void}}
 */
export function useMapPick({inspecting: {picker}, drawing: {tool}}, onPick) {
  useEffect(() => {
    const before = tool.peek();
    picker.value = onPick;
    tool.value = null;
    return () => {
      picker.value = null;
      tool.value ??= before;
    };
  }, []);
  return {
    picking: tool.value === null,
    toggle() {
      tool.value = tool.value === null ? 'brush' : null;
    }
  };
}
