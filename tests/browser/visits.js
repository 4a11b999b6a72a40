/** What the browser remembers of earlier visits: on the first one, training starts by itself and hints are shown. */

/** The key and value of a person who has seen all that. */
export const SEEN = {name: 'downhill.seen', value: JSON.stringify(['start', 'draw', 'layer', 'neuron'])};

/** For Playwright: a browser that has been here before. @param {string} origin */
export const notTheFirstVisit = (origin) => ({cookies: [], origins: [{origin, localStorage: [SEEN]}]});
