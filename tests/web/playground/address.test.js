/** The address follows every edit, not too often, and brings in what is pasted. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {createAddress, keptFor} from '../../../web/src/playground/address.js';

/** A browser with a clock of its own. */
function setUp({fragment = '', stored = null, cameBack = false} = {}) {
  let time = 0;
  let timers = [];
  let listener = () => {};
  const state = {fragment, stored, replaced: 0, times: [], opened: [], text: {fragment: 'v=1', file: null}, storage: true};
  const browser = {
    began: fragment,
    fragment: () => state.fragment,
    replace(next) {
      state.fragment = next;
      state.replaced += 1;
      state.times.push(time);
    },
    onNavigate: (call) => ((listener = call), () => (listener = () => {})),
    later(ms, action) {
      const timer = {at: time + ms, action};
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    now: () => time,
    cameBack: () => cameBack,
    session: {
      get: () => state.stored,
      set(text) {
        if (!state.storage) throw new Error('QuotaExceededError');
        state.stored = text;
      }
    }
  };
  const address = createAddress({browser, write: () => state.text, open: (text) => state.opened.push(text)});
  return {
    browser,
    state,
    address,
    pass(ms) {
      for (const end = time + ms; ;) {
        const [next] = timers.filter(({at}) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) return void (time = end);
        timers = timers.filter((other) => other !== next);
        time = next.at;
        next.action();
      }
    },
    goTo(next) {
      state.fragment = next;
      listener();
    }
  };
}

test('what was pasted before the address is listened to is opened as well', () => {
  const {state, goTo, pass} = setUp({fragment: '#d=moons'});
  goTo('#d=moons');
  pass(1);
  assert.deepEqual(state.opened, []);
  const hurried = setUp();
  hurried.state.fragment = '#d=xor'; // nobody was told
  hurried.pass(1);
  assert.deepEqual(hurried.state.opened, [{fragment: '#d=xor', file: null}]);
});

test('an edit reaches the address after a moment; many at once are one', () => {
  const {state, address, pass} = setUp();
  for (let i = 0; i < 20; i += 1) {
    state.text = {fragment: `v=1&n=${i}`, file: null};
    address.changed();
    pass(10);
  }
  assert.equal(state.replaced, 0);
  pass(1000);
  assert.equal(state.fragment, '#v=1&n=19');
  assert.equal(state.replaced, 1);
});

test('a thousand edits in a minute change it at most ten times in any ten seconds, and the last one counts', () => {
  const {state, address, pass} = setUp();
  for (let i = 0; i < 1000; i += 1) {
    state.text = {fragment: `v=1&n=${i}`, file: null};
    address.changed();
    pass(i % 2 === 0 ? 450 : 31);
  }
  pass(20_000);
  assert.equal(state.fragment, '#v=1&n=999');
  assert.ok(state.times.length > 100);
  for (const start of state.times) assert.ok(state.times.filter((at) => at >= start && at < start + 10_000).length <= 10);
});

test('what is pasted is opened, what the page wrote itself is not', () => {
  const {state, address, pass, goTo} = setUp();
  address.changed();
  pass(500);
  goTo('#v=1');
  assert.deepEqual(state.opened, []);
  goTo('#d=moons');
  assert.deepEqual(state.opened, [{fragment: '#d=moons', file: null}]);
});

test('what an address cannot hold comes back from the session, for that address only', () => {
  const first = setUp();
  first.state.text = {fragment: 'v=1&d=points', file: '{"everything": 1}'};
  first.address.changed();
  first.pass(500);
  const stored = first.state.stored;
  assert.deepEqual(keptFor(setUp({fragment: '#v=1&d=points', stored}).browser), {fragment: '#v=1&d=points', file: '{"everything": 1}'});
  assert.equal(keptFor(setUp({fragment: '#d=moons', stored}).browser), null);
  for (const odd of ['', 'null', '[]', '{', '7', '{"at": "#v=1&d=points", "fragment": 7}']) {
    assert.equal(keptFor(setUp({fragment: '#v=1&d=points', stored: odd}).browser), null, odd);
  }
});

test('who leaves changes no address, and finds everything at the same address again', () => {
  const {state, address, pass} = setUp();
  state.text = {fragment: 'v=1&n=2', file: '{"training": 1}'};
  address.changed();
  address.leave();
  assert.equal(state.replaced, 0);
  const {stored} = state;
  assert.deepEqual(keptFor(setUp({stored, cameBack: true}).browser), {fragment: '#v=1&n=2', file: '{"training": 1}'});
  assert.equal(keptFor(setUp({stored}).browser), null, 'who goes to the bare address begins from the beginning');
  pass(500);
  assert.equal(state.fragment, '#v=1&n=2', 'a page that is come back to goes on');
});

test('what takes long to write is put aside only when the page is left', () => {
  const {state, address, pass} = setUp();
  state.text = {fragment: 'd=points&kept=1', file: undefined};
  address.changed();
  pass(500);
  assert.deepEqual([state.fragment, state.stored], ['#d=points&kept=1', null]);
  state.text = {...state.text, file: '{"points": 50000}'};
  address.leave();
  assert.deepEqual(keptFor(setUp({fragment: state.fragment, stored: state.stored}).browser), {fragment: '#d=points&kept=1', file: '{"points": 50000}'});
});

test('a full or forbidden storage changes nothing for the person', () => {
  const {state, address, pass} = setUp();
  state.storage = false;
  address.leave();
  address.changed();
  pass(500);
  assert.equal(state.fragment, '#v=1');
});

test('after the end nothing is written or opened', () => {
  const {state, address, pass, goTo} = setUp();
  address.changed();
  address.close();
  pass(5000);
  goTo('#d=moons');
  assert.deepEqual([state.replaced, state.opened.length], [0, 0]);
});
