/** The attributes of <nn-playground> as the link they stand for. */

/** @typedef {typeof ATTRIBUTES[number]} Attribute */
/** @typedef {{getAttribute: (name: string) => string | null}} WithAttributes */

export const ATTRIBUTES = /** @type {const} */ (['state', 'lang', 'theme', 'presenting', 'hide', 'lock', 'autoplay']);

/** What each is called in a link. */
export const KEYS = Object.freeze({lang: 'lang', theme: 'theme', presenting: 'present', hide: 'hide', lock: 'lock', autoplay: 'play'});
/** They are there or not. */
const FLAGS = ['presenting', 'autoplay'];

/** The part of a link after its #; a whole link does as well. @param {string} text */
export const fragmentIn = (text) => text.slice(text.indexOf('#') + 1);

/** How it opens, without the state: the pairs of a link. @param {WithAttributes} element @returns {[string, string][]} */
export const viewPairs = (element) => Object.entries(KEYS).flatMap(([attribute, key]) => {
  const value = element.getAttribute(attribute);
  if (FLAGS.includes(attribute)) return value === null ? [] : [/** @type {[string, string]} */ ([key, '1'])];
  return value ? [/** @type {[string, string]} */ ([key, value.replaceAll(' ', '')])] : [];
});

/** What an attribute says counts more than what the state says. @param {WithAttributes} element @returns {string} nothing: there is none */
export function fragmentOf(element) {
  const own = viewPairs(element).map(([key, value]) => [key, encodeURIComponent(value)]);
  const state = fragmentIn(element.getAttribute('state') ?? '').split('&').filter((pair) => pair !== '' && !own.some(([key]) => key === pair.split('=')[0]));
  return [...own.map((pair) => pair.join('=')), ...state].join('&');
}
