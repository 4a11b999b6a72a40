/** What the page says: texts and numbers in the language in use. */
export {allTexts, isLanguage, LANGUAGES, languageInUse, preferredLanguage, t, useLanguage} from './languages.js';
export {cellNumber, decimalMark, fieldNumber, fixed, parseNumber, percent, rate, shortNumber, wholeNumber} from './numbers.js';
