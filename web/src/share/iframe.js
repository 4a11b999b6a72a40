/** The playground as a frame in another page. */

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * Loaded when it comes near the screen; it may copy, and fill the screen, and nothing else.
 * @param {{address: string, title: string, width: number, height: number}} frame width: 0 is the room there is
 */
export const iframeText = ({address, title, width, height}) =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width === 0 ? '100%' : width}" height="${height}" loading="lazy" allow="clipboard-write; fullscreen" style="border: 0"></iframe>`;
