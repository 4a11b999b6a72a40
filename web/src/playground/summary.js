/** How training stands, in plain values: for programs outside, which get it as a message or write it as JSON. */

/** @typedef {import('../../embed/nn-playground.d.ts').SetSummary} SetSummary */
/** @typedef {import('../../embed/nn-playground.d.ts').Metrics} Summary */

const orNull = (/** @type {number} */ value) => (Number.isFinite(value) ? value : null);

/** @param {import('../engine/protocol.js').Metrics['train']} set @returns {SetSummary} */
const setSummary = ({samples, loss, accuracy, rSquared}) => ({samples, loss: orNull(loss), accuracy: orNull(accuracy), rSquared: orNull(rSquared)});

/**
 * @param {boolean} playing
 * @param {{update: number, epoch: number}} progress
 * @param {Pick<import('../engine/protocol.js').Metrics, 'train' | 'test'>} metrics
 * @returns {Summary}
 */
export const summary = (playing, {update, epoch}, {train, test}) => ({playing, update, epoch, train: setSummary(train), test: setSummary(test)});
