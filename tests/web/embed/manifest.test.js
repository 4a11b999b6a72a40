/** What is written about <nn-playground> for programs and for people is what it is. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {parseAst} from 'vite';

import {EVENTS} from '../../../web/src/playground/events.js';
import {ATTRIBUTES} from '../../../web/src/share/attributes.js';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('web/embed/custom-elements.json'));
const [{declarations: [element]}] = manifest.modules;
const names = (list) => list.map(({name}) => name).sort();

/** The element's class as it is written. */
const members = parseAst(read('web/src/nn-playground.js')).body
  .map((node) => node.declaration ?? node)
  .find(({type, id}) => type === 'ClassDeclaration' && id.name === element.name)
  .body.body.filter(({key, static: isStatic}) => key.type === 'Identifier' && !isStatic);
/** The platform's, and what the class below it calls. */
const INNER = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'followsAddress', 'page', 'opening'];

test('methods, with their parameters', () => {
  const methods = members.filter(({kind, key}) => kind === 'method' && !INNER.includes(key.name));
  const described = element.members.filter(({kind}) => kind === 'method');
  assert.ok(methods.length >= 7);
  assert.deepEqual(names(described), methods.map(({key}) => key.name).sort());
  for (const {key, value} of methods) {
    const {parameters = []} = described.find(({name}) => name === key.name);
    assert.deepEqual(parameters.map(({name}) => name), value.params.map(({name}) => name), key.name);
  }
});

test('properties, each an attribute that it reflects', () => {
  const accessors = (kind) => members.filter((member) => member.kind === kind).map(({key}) => key.name).sort();
  const described = element.members.filter(({kind}) => kind === 'field');
  assert.deepEqual(names(described), accessors('get'));
  assert.deepEqual(names(described), accessors('set'));
  for (const {name, attribute, reflects} of described) assert.deepEqual([attribute, reflects], [name, true]);
  const observed = names(element.attributes).filter((name) => !['embed', 'address'].includes(name)); // those are read once, by the style sheet and at the start
  assert.deepEqual(observed, [...ATTRIBUTES].sort());
  assert.deepEqual([...names(described), 'lang'].sort(), observed); // every element has lang
});

test('events and colours', () => {
  assert.deepEqual(names(element.events), ['ready', ...EVENTS].sort());
  const [host] = /:host \{[^}]*\}/.exec(read('web/src/styles/roles.css'));
  const roles = [...host.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name).filter((name) => !name.startsWith('--drawn-'));
  assert.deepEqual(names(element.cssProperties), roles.sort());
});

test('everything is said in the help as well, and every sentence is one', () => {
  const help = read('web/help/embedding.md');
  for (const {name, description} of [element.attributes, element.members, element.events, element.cssProperties].flat()) {
    assert.match(help, new RegExp(`\`${name}[\`(]`), name);
    if (description) assert.match(description, /^\S.*\.$/, name);
  }
});

test('every code that a program may get is explained', () => {
  const help = read('web/help/embedding.md');
  const sources = ['playground/steering.js', 'nn-playground.js', 'share/parent-messages.js', 'share/link.js', 'playground/notices.js', 'playground/sharing.js', 'playground/fitting.js'];
  const codes = sources.map((path) => read(`web/src/${path}`)).flatMap((text) => [...text.matchAll(/(?:PlaygroundError\(|code: |return refuse\(|\? refuse\(|: refuse\()'([a-z-]+)'/g)].map(([, code]) => code));
  assert.ok(new Set(codes).size > 10);
  for (const code of codes) assert.match(help, new RegExp(`\`${code}\``), code);
});
