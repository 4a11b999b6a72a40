/** English: links, files, receipts. */
export const share = {
  share: 'Share',
  reproduced: (/** @type {string} */ updates) => `Reproduced exactly: ${updates} updates on, this machine has the same weights to the last bit.`,
  notReproduced: (/** @type {string} */ promised, /** @type {string} */ found) =>
    `Not reproduced: the link promises weights with the digest ${promised}, here they are ${found}. Was the link changed?`,
  hasReceipt: (/** @type {string} */ updates) => `This result comes with a receipt: how it was reached in ${updates} updates.`,
  verify: 'Train it again',
  verifying: 'Training it again from the first update …',
  verified: (/** @type {string} */ updates) => `Verified: trained again over ${updates} updates, it came out the same to the last bit.`,
  notVerified: (/** @type {string} */ what) => `Not verified: trained again, it differs in ${what}.`,
  fileTooLarge: (/** @type {string} */ megabytes) => `This file is too large; at most ${megabytes} MB are read.`
};
