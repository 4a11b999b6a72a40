/** The browser's parts that the address needs. */

/** @returns {import('./address.js').Browser} */
export function browserParts() {
  const KEY = 'downhill.session';
  return {
    began: location.hash,
    fragment: () => location.hash,
    replace: (fragment) => history.replaceState(history.state, '', fragment),
    onNavigate(listener) {
      addEventListener('hashchange', listener);
      return () => removeEventListener('hashchange', listener);
    },
    later(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    cameBack: () => performance.getEntriesByType('navigation').some((entry) => /** @type {PerformanceNavigationTiming} */ (entry).type !== 'navigate'),
    // A frame shares it with the page around it and with other frames, and has its address to itself.
    session: parent === window ? {get: () => sessionStorage.getItem(KEY), set: (text) => sessionStorage.setItem(KEY, text)} : {get: () => null, set() {}}
  };
}
