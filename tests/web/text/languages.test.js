/** Which language a person gets, and that each says everything English says. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {afterEach, test} from 'node:test';

import {allTexts, decimalMark, fieldNumber, fixed, LANGUAGES, languageInUse, parseNumber, preferredLanguage, t, useLanguage, wholeNumber} from '../../../web/src/text/index.js';
import {en} from '../../../web/src/text/en/index.js';
import {later} from '../../../web/src/text/en/later/index.js';

const TEXTS = new URL('../../../web/src/text/', import.meta.url);
const english = {...en, ...later};
const others = Object.keys(LANGUAGES).filter((language) => language !== 'en');

/**
 * What may be the same in another language: names of methods, symbols, words that German has taken over as they are, and
 * sentences that are made of nothing but what is put in.
 */
const SAME = new Set([
  'Downhill', 'Update', 'Batch', 'Training', 'Test', 'Neuron', 'Bias', 'Momentum', 'Dropout', 'Bits', 'Rate', 'Text', 'Huber', 'SGD', 'Nesterov', 'AdaGrad', 'RMSprop', 'Adam', 'AdamW', 'He', 'Xavier',
  'linear', 'ReLU', 'ELU', 'GELU', 'tanh', 'Xor', 'Seeds', 'Link', 'NumPy', 'PyTorch', 'JavaScript', 'Moodle', 'Canvas', 'Jupyter Book', 'Quarto', 'Docusaurus', 'Name', 'Version', 'Link', 'Code', 'Histogram'
]);
const isSame = (text) => SAME.has(text) || !/\p{L}{3}/u.test(text.replace(/\p{L}\p{L}\d|Esc|dL.d\p{L}|Xᵀ|Wᵀ/gu, ''));

/** Every text of a catalogue with its path. @returns {[string, unknown][]} */
const leaves = (value, path = '') =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key)) : [[path, value]];

/** A text that says where it was put, and of itself as an object, which of its parts. */
const mark = (i) => new Proxy(new String(`§${i}`), {
  get: (text, key) => (typeof key === 'symbol' || key in text ? (typeof text[key] === 'function' ? text[key].bind(text) : text[key]) : `§${key}`)
});

/** What a text says; functions are given marks, and numbers or lists where they take those. */
function said(value) {
  if (typeof value !== 'function') return [value];
  const tries = [
    Array.from({length: value.length}, (_, i) => mark(i)),
    Array.from({length: value.length}, () => 1),
    Array.from({length: value.length}, () => 3),
    Array.from({length: value.length}, (_, i) => (i === 0 ? '§0' : [1, 2])),
    Array.from({length: value.length}, (_, i) => (i === 1 ? ['§1'] : `§${i}`))
  ];
  return tries.flatMap((args) => {
    try {
      return [String(value(...args))];
    } catch {
      return []; // takes something else
    }
  }).filter((text) => !text.includes('undefined'));
}

afterEach(() => useLanguage('en'));

for (const language of others) {
  test(`${language} has the texts of English, of the same kind, and no others`, async () => {
    const catalogue = await LANGUAGES[language].load();
    const kinds = (all) => leaves(all).map(([path, value]) => `${path}: ${typeof value === 'function' ? `takes ${value.length}` : typeof value}`);
    const [theirs, ours] = [kinds(catalogue), kinds(english)];
    assert.deepEqual({missing: ours.filter((kind) => !theirs.includes(kind)), tooMuch: theirs.filter((kind) => !ours.includes(kind))}, {missing: [], tooMuch: []});
  });

  test(`${language} says nothing in English, and nothing empty`, async () => {
    const theirs = new Map(leaves(await LANGUAGES[language].load()));
    const untranslated = [];
    for (const [path, value] of leaves(english)) {
      const [ours, its] = [said(value), said(theirs.get(path))];
      assert.ok(its.length > 0 && its.every((text) => text !== ''), path);
      if (ours.some((text, i) => text === its[i] && !isSame(text.replace(/§\w+/g, '')))) untranslated.push(`${path}: ${ours[0]}`);
    }
    assert.deepEqual(untranslated, []);
  });

  test(`${language} leaves out nothing that English puts into a sentence`, async () => {
    const theirs = new Map(leaves(await LANGUAGES[language].load()));
    const put = (text) => [...new Set(text.match(/§\w+/g) ?? [])].sort();
    for (const [path, value] of leaves(english)) {
      if (typeof value === 'function') assert.deepEqual(put(said(theirs.get(path))[0] ?? ''), put(said(value)[0] ?? ''), path);
    }
  });
}

test('English keys are there once, so that no area hides a text of another', async () => {
  const folder = new URL('en/', TEXTS);
  const areas = readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.js') && !name.endsWith('index.js'));
  const all = (await Promise.all(areas.map((area) => import(new URL(area, folder))))).flatMap((area) => Object.keys(Object.values(area)[0]));
  assert.deepEqual(all.filter((key, i) => all.indexOf(key) !== i), []);
  assert.equal(all.length, Object.keys(english).length);
});

test('texts and numbers follow the language, and numbers are read back as they are written', async () => {
  await useLanguage('de');
  assert.equal(languageInUse(), 'de');
  assert.equal(t.loss, 'Verlust');
  assert.equal(decimalMark(), ',');
  assert.equal(fixed(-1234.5, 2), '−1234,50');
  assert.equal(wholeNumber(12360), '12.360');
  for (const value of [0.1, -2.5e-8, 1 / 3, 4294967295]) assert.equal(parseNumber(fieldNumber(value)), value);
  assert.equal(parseNumber('0,5'), 0.5);
  assert.equal(parseNumber('0.5'), 0.5);
});

test('of two languages chosen one after the other the last one counts', async () => {
  await Promise.all([useLanguage('de'), useLanguage('en')]);
  assert.equal(languageInUse(), 'en');
});

test('the first language there is of those a person wants; English for all others, even for nonsense', () => {
  assert.equal(preferredLanguage(['fr-CA', 'de-AT', 'en-GB']), 'de');
  assert.equal(preferredLanguage(['fr-CA', 'en-GB', 'de']), 'en');
  assert.equal(preferredLanguage(['xx', 'C', '']), 'en');
  assert.equal(preferredLanguage([]), 'en');
  assert.equal(preferredLanguage(['constructor', 'toString']), 'en');
});

test('what comes after the first screen has all its texts, in whatever language', async () => {
  await allTexts();
  for (const language of ['en', 'de', 'en']) {
    await useLanguage(language);
    for (const key of Object.keys(later)) assert.ok(key in t && t[key] !== undefined, `${language}: ${key}`);
  }
});

/** What the first screen is made of: everything that is imported from the page's element, and from there, at once. */
function firstScreen(url = new URL('../element.jsx', TEXTS), found = new Map()) {
  if (found.has(url.href) || !/\.jsx?$/.test(url.pathname) || !existsSync(url)) return found;
  const source = readFileSync(url, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  found.set(url.href, source);
  for (const [, from] of source.matchAll(/^(?:import|export)[^;]*?from '(\.[^']*)';/gm)) firstScreen(new URL(from, url), found);
  return found;
}

test('what the first screen says does not wait for texts that come later, but for what its controls do', () => {
  const sources = [...firstScreen()].filter(([url]) => !url.includes('/engine/')).map(([, source]) => source);
  assert.ok(sources.length > 80, `${sources.length} modules`);
  const waiting = sources.flatMap((source) => [...source.matchAll(/\b(?:t|text)\.(\w+)([[.(])?|name: '(\w+)'/g)])
    .map(([, key, use, name]) => ({key: key ?? name, use}))
    .filter(({key}) => Object.hasOwn(later, key));
  assert.ok(waiting.length > 50, `${waiting.length} helps`);
  assert.deepEqual(waiting.filter(({key, use}) => !/Helps?$/.test(key) || use), [], 'may not be there yet');
});
