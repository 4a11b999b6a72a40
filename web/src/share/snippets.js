/** The playground in pages of all kinds, as the text that is pasted there. */

/**
 * @typedef {object} Framed what is embedded, and how large
 * @property {string} page address of the site's first page
 * @property {string} link the part of a link after its #
 * @property {string} title
 * @property {number} width of a frame; 0: the room there is
 * @property {number} height
 */
/** @typedef {keyof typeof SNIPPETS} Place */

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {Framed} framed @param {string} name @param {string} [link] */
const address = ({page}, name, link) => new URL(link === undefined ? name : `${name}#${link}`, page).href;

/** What every frame has. @param {Framed} framed */
function frameAttributes(framed) {
  const {link, title, width, height} = framed;
  return `src="${escaped(address(framed, 'embed.html', link))}" title="${escaped(title)}" width="${width === 0 ? '100%' : width}" height="${height}"`;
}

/** Loaded when it comes near the screen; it may copy, and fill the screen, and nothing else. */
const ALLOWED = 'loading="lazy" allow="clipboard-write; fullscreen"';

/** @param {Framed} framed */
const frame = (framed) => `<iframe ${frameAttributes(framed)} ${ALLOWED} style="border: 0"></iframe>`;

/** @param {Framed} framed */
const plainLink = (framed) => `<a href="${escaped(`${framed.page}#${framed.link}`)}">${escaped(framed.title)}</a>`;

/**
 * Course systems take attributes off that they do not know, and frames altogether from people they do not trust: then the link
 * stays.
 * @param {Framed} framed
 */
const courseFrame = (framed) => `<p><iframe ${frameAttributes(framed)} style="border: 0"></iframe></p>\n<p>${plainLink(framed)}</p>`;

/** By where it is pasted; `sized`: whether its size is in it. */
export const SNIPPETS = Object.freeze({
  frame: {sized: true, text: frame},
  script: {
    sized: false,
    text: (/** @type {Framed} */ framed) =>
      `<div class="downhill-embed" data-state="${escaped(framed.link)}" data-title="${escaped(framed.title)}">${plainLink(framed)}</div>\n<script src="${escaped(address(framed, 'downhill-embed.js'))}" async></script>`
  },
  component: {
    sized: false,
    text: (/** @type {Framed} */ framed) =>
      `<script type="module" src="${escaped(address(framed, 'nn-playground.js'))}"></script>\n<nn-playground state="${escaped(framed.link)}" embed></nn-playground>`
  },
  moodle: {sized: true, text: courseFrame},
  canvas: {sized: true, text: courseFrame},
  jupyter: {
    sized: false,
    text: (/** @type {Framed} */ framed) => `:::{iframe} ${address(framed, 'embed.html', framed.link)}\n:width: 100%\n:title: ${framed.title}\n:::`
  },
  quarto: {sized: true, text: (/** @type {Framed} */ framed) => `\`\`\`{=html}\n${frame(framed)}\n\`\`\``},
  docusaurus: {sized: true, text: (/** @type {Framed} */ framed) => `<iframe ${frameAttributes(framed)} ${ALLOWED} style={{border: 0}} />`}
});
