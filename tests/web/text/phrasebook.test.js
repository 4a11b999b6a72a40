/** What the engine, links and files say in English when they refuse something is known in every other language. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

import {parseAst} from 'vite';

import {LANGUAGES} from '../../../web/src/text/index.js';
import {translator} from '../../../web/src/text/phrasebook.js';

const ROOT = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const files = (folder, ending, recursive = false) => readdirSync(new URL(`${folder}/`, ROOT), {recursive}).filter((name) => ending.test(name)).map((name) => `${folder}/${name}`);

/** What is put in: no two are alike, so that none can be lost. */
const value = (i) => String(71 + i);

// ------------------------------------------------------------------------------------------------- sentences of the engine

const TEXT = '"((?:[^"\\\\]|\\\\.)*)"';
/** Calls that a sentence, or a part of one, is handed to, with the argument that holds it. */
const IN_CPP = [
  /\bfail\(ErrorCode::\w+,\s*\{((?:[^{}]|\{[^{}]*\})*)\}\)/g,
  new RegExp(`\\bfailure\\(ErrorCode::\\w+,\\s*(${TEXT})`, 'g'),
  new RegExp(`\\brequire_\\w+\\(\\{?\\s*(${TEXT})`, 'g'),
  new RegExp(`\\bcheck_index\\(\\s*(${TEXT})`, 'g'),
  new RegExp(`\\bkWhat = (${TEXT})`, 'g'),
  new RegExp(`\\b(?:reading::)?refuse\\((?:[^"(),]|\\([^()]*\\))*,\\s*(${TEXT})\\)`, 'g'),
  new RegExp(`\\brefuse\\([^;]*?join\\(\\{([^{}]*)\\}\\)\\)`, 'g')
];

/** The pieces of a sentence in C++, with values where they are not texts. @param {string} pieces */
function filledIn(pieces) {
  let count = 0;
  return [...pieces.matchAll(new RegExp(`${TEXT}|(?:[^",()]|\\((?:[^()]|\\([^()]*\\))*\\))+`, 'g'))]
    .filter(([piece]) => piece.trim() !== '').map(([, text]) => text ?? value(count++)).join('');
}

const ofEngine = files('core', /\.[ch]pp$/, true).filter((path) => !path.includes('/functions/')).flatMap((path) => {
  const source = read(path).replace(/\/\/.*$/gm, '');
  return IN_CPP.flatMap((pattern) => [...source.matchAll(pattern)].map(([, pieces]) => filledIn(pieces)));
});
const ofCheckpoints = [...read('core/src/checkpoint.cpp').matchAll(new RegExp(`\\brefuse\\(${TEXT}\\)`, 'g'))].map(([, why]) => `This checkpoint ${why}.`);
const ofLosses = [...read('core/src/losses/make_loss.cpp').matchAll(new RegExp(`\\brefuse\\((shown \\+ )?${TEXT}\\)`, 'g'))]
  .map(([, shown, why]) => `The loss 71 does not go with ${shown ? 'the output activation 72' : ''}${why}.`);

// --------------------------------------------------------------------------------------------------- sentences of the page

/** Who is called with a sentence, and what it stands in where it is only the end of one. */
const CALLS = {
  Refused: '{}', EngineError: '{}', UnusableInput: '{}', refuse: '{}', report: '{}', push: '{}', mustBe: 'layers[0] is 70; it must be {}.',
  Damaged: 'This link is damaged: its packed part {}.', BadArray: 'These weights cannot be taken: {}.', BadPicture: 'This picture cannot be opened: {}.', refused: 'This cannot be trained again: {}.'
};
/** The refusals of these files are ends of sentences too. */
const FRAMES = {'web/src/share/weights.js': 'These weights cannot be taken: {}', 'web/src/share/receipt.js': 'This receipt is damaged: {}.'};
/** Programs are told in English. */
const FOR_PROGRAMS = 'web/src/share/parent-messages.js';

/** Everything a text in the source may become. @returns {string[]} */
function texts(node) {
  switch (node?.type) {
    case 'Literal': return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral': return [node.quasis.map(({value: {cooked}}, i) => cooked + (node.expressions[i] ? value(i) : '')).join('')];
    case 'ConditionalExpression': return [...texts(node.consequent), ...texts(node.alternate)];
    case 'BinaryExpression': return texts(node.left).flatMap((left) => texts(node.right).map((right) => left + right));
    case 'ObjectExpression': return node.properties.filter(({key}) => key?.name === 'message').flatMap((property) => texts(property.value));
    case 'ArrayExpression': return node.elements.flatMap(texts);
    case 'ArrowFunctionExpression': return texts(node.body);
    default: return [];
  }
}

/** @param {any} node @param {(node: any) => void} visit */
function walk(node, visit) {
  if (Array.isArray(node)) node.forEach((inner) => walk(inner, visit));
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') visit(node);
    Object.values(node).forEach((inner) => walk(inner, visit));
  }
}

const isSentence = (text) => /[a-z]{2,} [a-z]/.test(text) && !/^[a-z-]+$/.test(text);

const ofPage = [...['engine', 'share', 'state'].flatMap((folder) => files(`web/src/${folder}`, /\.js$/)), 'web/src/playground/sharing.js'].filter((path) => path !== FOR_PROGRAMS).flatMap((path) => {
  const found = [];
  walk(parseAst(read(path)), (node) => {
    if (node.type === 'Property' && ['message', 'problem'].includes(node.key?.name)) found.push(...texts(node.value));
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
    const name = node.callee.name ?? node.callee.property?.name;
    if (!(name in CALLS)) return;
    const frame = name === 'refuse' ? (FRAMES[path] ?? '{}') : CALLS[name];
    for (const text of node.arguments.flatMap(texts).filter(isSentence)) found.push(frame.replace('{}', () => text));
  });
  return found.filter(isSentence);
});
const ofPairs = [...read('web/src/state/targets.js').matchAll(/return [`'](The loss[^`']*|A softmax[^`']*)[`'];/g)].map(([, text]) => text.replace(/\$\{[^}]*\}/g, () => '71'));

/** Names that are the same everywhere. */
const SAME = /^(Rho|Epsilon|Beta \d)$/;

const sentences = [...new Set([...ofEngine, ...ofCheckpoints, ...ofLosses, ...ofPage, ...ofPairs])];

test('sentences are found where they are made', () => {
  assert.ok(ofEngine.length > 90, `${ofEngine.length}`);
  assert.ok(ofCheckpoints.length >= 9 && ofLosses.length >= 4 && ofPage.length > 90 && ofPairs.length === 2, `${[ofCheckpoints, ofLosses, ofPage, ofPairs].map(({length}) => length)}`);
});

for (const language of Object.keys(LANGUAGES).filter((code) => code !== 'en')) {
  test(`${language} has a phrase for every one of them, and puts in it what came`, async () => {
    const {worded} = await LANGUAGES[language].load();
    const lost = sentences.filter((sentence) => {
      const other = worded(sentence);
      return (other === sentence && !SAME.test(sentence)) || /\b(the|is|of|must|has|which|cannot)\b/.test(other) || (sentence.match(/7\d/g) ?? []).some((number) => !other.includes(number));
    });
    assert.deepEqual(lost.map((sentence) => `${sentence} → ${worded(sentence)}`), []);
  });
}

test('phrases stand in each other, several sentences follow each other, and what is unknown stays as it is', () => {
  const german = translator([
    ['{what} must be a number from {low} to {high}, not {came}.', '{what}: von {low} bis {high}, nicht {came}.'], ['{what} of layer {layer}', '{what} von Schicht {layer}'],
    ['The dropout', 'Dropout'], ['This is damaged: {why}.', 'Das ist kaputt: {why}.'], ['It was tried. Three times.', 'Dreimal versucht.']
  ], ',');
  assert.equal(german('The dropout of layer 2 must be a number from -0.5 to 0.95, not 1.5.'), 'Dropout von Schicht 2: von −0,5 bis 0,95, nicht 1,5.');
  assert.equal(german('This is damaged: The dropout of layer 2 must be a number from 0 to 1, not 7.'), 'Das ist kaputt: Dropout von Schicht 2: von 0 bis 1, nicht 7.');
  assert.equal(german('It was tried. Three times. Something else. This is damaged: it leaks.'), 'Dreimal versucht. Something else. Das ist kaputt: it leaks.');
});
