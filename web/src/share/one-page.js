/** The page that has everything inside, and in it a state that it shows when it is opened. */

const PACKED = '<script type="text/plain" id="downhill-packed"';
const STATE = /<script type="application\/json" id="downhill-state">[^<]*<\/script>\s*/;

/** @param {string} page @param {string} state a file's text, in place of the one it may have */
export function pageWith(page, state) {
  const inside = `<script type="application/json" id="downhill-state">${state.replaceAll('<', '\\u003c')}</script>`;
  return page.replace(STATE, '').replace(PACKED, (packed) => `${inside}\n    ${packed}`);
}
