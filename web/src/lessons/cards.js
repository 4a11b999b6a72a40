/**
 * Reflection cards: what a reader took along from a lesson, what is still unclear, and what else there is to say. A card is kept
 * in the browser only when its writer asks for that; nothing of it goes anywhere by itself.
 */

/**
 * `unclear`: the titles of steps.
 * @typedef {{lesson: string, learned: string, confused: string, other: string, unclear: readonly string[]}} Card
 */

export const FIELDS = /** @type {const} */ (['learned', 'confused', 'other']);
/** The longest answer, in letters. */
export const MOST_LETTERS = 2000;
/** The oldest give way to newer ones. */
const MOST_CARDS = 50;
const KEY = 'downhill.cards';

/** @param {unknown} value @returns {value is Card} */
function isCard(value) {
  const card = /** @type {any} */ (value);
  const isText = (/** @type {unknown} */ text) => typeof text === 'string' && text.length <= MOST_LETTERS;
  return typeof card === 'object' && card !== null && isText(card.lesson) && FIELDS.every((field) => isText(card[field])) &&
    Array.isArray(card.unclear) && card.unclear.length <= 99 && card.unclear.every(isText);
}

/** Whether there is anything on it. @param {Card} card */
export const isEmpty = (card) => card.unclear.length === 0 && FIELDS.every((field) => card[field].trim() === '');

/**
 * A card as a person reads it.
 * @param {Card} card @param {Record<typeof FIELDS[number] | 'unclear', string>} words the questions
 */
export function cardText(card, words) {
  const answers = FIELDS.filter((field) => card[field].trim() !== '').map((field) => `${words[field]}\n${card[field].trim()}`);
  const unclear = card.unclear.length > 0 ? [`${words.unclear}\n${card.unclear.map((title) => `- ${title}`).join('\n')}`] : [];
  return [card.lesson, ...answers, ...unclear].join('\n\n');
}

/** Cards as a file that others can gather. @param {readonly Card[]} cards */
export const writeCards = (cards) => JSON.stringify({downhill: 'cards', version: 1, cards}, null, 1);

/** What is kept here, newest first. @param {Pick<Storage, 'getItem'>} storage @returns {readonly Card[]} */
export function keptCards(storage) {
  try {
    const {cards} = JSON.parse(storage.getItem(KEY) ?? '{"cards":[]}');
    return Array.isArray(cards) ? cards.filter(isCard).slice(0, MOST_CARDS) : [];
  } catch {
    return []; // forbidden storage, or something else in it
  }
}

/** @param {Pick<Storage, 'setItem' | 'removeItem'>} storage @param {readonly Card[]} cards @returns {boolean} whether they are kept now */
export function keepCards(storage, cards) {
  try {
    if (cards.length === 0) storage.removeItem(KEY);
    else storage.setItem(KEY, writeCards(cards.slice(0, MOST_CARDS)));
    return true;
  } catch {
    return false;
  }
}
