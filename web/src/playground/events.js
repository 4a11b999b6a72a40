/** What a playground tells by itself, beside that it is ready; what comes with each stands in steering.js. */
export const EVENTS = /** @type {const} */ (['state', 'metrics', 'result', 'error']);
