/** What a playground tells by itself, beside that it is ready; what comes with each stands in ../../embed/nn-playground.d.ts. */
export const EVENTS = /** @type {const} */ (['state', 'metrics', 'result', 'error']);
