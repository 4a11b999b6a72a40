/** What is pasted into other pages holds the address that works, whatever is in it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readLink, writeLink} from '../../../web/src/share/link.js';
import {SNIPPETS} from '../../../web/src/share/snippets.js';
import {defaultExperiment} from '../../../web/src/state/experiment.js';
import {de} from '../../../web/src/text/de/index.js';
import {later} from '../../../web/src/text/en/later/index.js';

const link = writeLink({experiment: defaultExperiment(), view: {hide: ['noise', 'share'], lock: ['learning'], lang: 'de'}});
const framed = {page: 'https://a.example/b/?x=1', link, title: 'A "very" <small> network', width: 0, height: 640};
const textOf = (place, other = {}) => SNIPPETS[place].text({...framed, ...other});

/** What an attribute says to who reads HTML. */
const attribute = (text, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)[1].replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const opens = (fragment) => readLink(fragment).view;

test('frames have their address, name and size', () => {
  for (const place of ['frame', 'moodle', 'canvas', 'quarto', 'docusaurus']) {
    const text = textOf(place);
    assert.equal(attribute(text, 'src'), `https://a.example/b/embed.html#${link}`, place);
    assert.deepEqual(opens(new URL(attribute(text, 'src')).hash), {hide: ['noise', 'share'], lock: ['learning'], lang: 'de'});
    assert.equal(attribute(text, 'title'), framed.title);
    assert.deepEqual([attribute(text, 'width'), attribute(text, 'height')], ['100%', '640']);
    assert.equal(attribute(textOf(place, {width: 500}), 'width'), '500');
    assert.equal(SNIPPETS[place].sized, true);
  }
});

test('what a course system takes off leaves a link', () => {
  for (const place of ['moodle', 'canvas']) {
    const text = textOf(place);
    assert.equal(attribute(text, 'href'), `https://a.example/b/?x=1#${link}`);
    assert.match(text, />A &quot;very&quot; &lt;small&gt; network<\/a>/);
    assert.doesNotMatch(text, /allow=|loading=|<script/);
  }
});

test('scripts bring what attributes say', () => {
  const script = textOf('script');
  assert.equal(attribute(script, 'src'), 'https://a.example/b/downhill-embed.js');
  assert.equal(attribute(script, 'data-state'), link);
  const component = textOf('component');
  assert.equal(attribute(component, 'src'), 'https://a.example/b/nn-playground.js');
  assert.equal(attribute(component, 'state'), link);
  assert.match(component, /<script type="module"[^>]*><\/script>\n<nn-playground [^>]* embed><\/nn-playground>$/);
});

test('books and sites get what they are written in', () => {
  assert.equal(textOf('jupyter'), `:::{iframe} https://a.example/b/embed.html#${link}\n:width: 100%\n:title: ${framed.title}\n:::`);
  assert.match(textOf('quarto'), /^```\{=html\}\n<iframe [^\n]*><\/iframe>\n```$/);
  assert.match(textOf('docusaurus'), /^<iframe [^\n]* style=\{\{border: 0\}\} \/>$/);
});

test('every place has its name, and says where to paste', () => {
  for (const texts of [later, de]) {
    for (const place of Object.keys(SNIPPETS)) {
      assert.ok(texts.embedPlaces[place], place);
      assert.match(texts.embedSays[place], /\.$/, place);
    }
  }
});
