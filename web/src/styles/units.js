/** Lengths that grow: what is written in px follows the reader's text size, and is larger on a projector. */

/** Of the host, which is the container that narrow screens are told by. */
const TEXT_SIZE = 13;

/** What stays as it is, the condition of a container query, or a length. */
const PARTS = /(@media[^{]*\{|--unit:[^;}]*)|(@container[^{]*\{)|(?<![\w.])(-?(?:\d*\.)?\d+)px\b/g;

/**
 * Makes every px of a style sheet a multiple of --unit; in the condition of a container query, where no custom property may
 * stand, em of the host's text. What asks for the screen (@media) and the unit itself stay as they are.
 * @param {string} sheet
 */
export const inUnits = (sheet) =>
  sheet.replace(PARTS, (part, kept, query, size) => {
    if (kept) return part;
    if (query) return query.replace(/((?:\d*\.)?\d+)px\b/g, (/** @type {string} */ _, /** @type {string} */ px) => `${Number(px) / TEXT_SIZE}em`);
    return `calc(${size}*var(--unit))`;
  });
