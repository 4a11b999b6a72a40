/** The playground as a frame in another page: says how high it would like to be, and does what the page around it asks. */
import {effect} from '@preact/signals';

import './nn-playground.js';
import './page.js';
import {createParentMessages} from './share/parent-messages.js';
import {t} from './text/index.js';

const {parent} = window;
const element = /** @type {import('./nn-playground.js').NnPlayground} */ (document.querySelector('nn-playground'));

/** In the words of this page, of Canvas and of Embedly; there is nothing of the person's in it. @param {number} height */
function tellHeight(height) {
  parent.postMessage({type: 'downhill:resize', version: 1, height}, '*');
  parent.postMessage({subject: 'lti.frameResize', height}, '*');
  parent.postMessage(JSON.stringify({context: 'iframe.resize', src: location.href.split('#')[0], height}), '*');
}

/** Side by side it fills the frame, however high that is: then as little as it needs, or a frame that was high once would stay so. */
function wantedHeight() {
  const inner = element.shadowRoot?.querySelector('.playground');
  const least = inner && !element.hasAttribute('data-presenting') ? parseFloat(getComputedStyle(inner).minHeight) : 0;
  return Math.ceil(least || element.getBoundingClientRect().height);
}

let told = 0;
const size = new ResizeObserver(() => {
  const height = wantedHeight();
  if (height === told || height === 0) return;
  told = height;
  tellHeight(height);
});

/** The way out: the same experiment on a page of its own. */
const whole = /** @type {HTMLAnchorElement} */ (element.querySelector('a'));
for (const type of ['pointerdown', 'focus']) whole.addEventListener(type, () => void (whole.href = `./${location.hash}`));
effect(() => {
  whole.ariaDescription = t.wholePageHelp ?? '';
});

if (parent !== window) {
  const messages = createParentMessages({element, parent, post: (message, origin) => parent.postMessage(message, origin)});
  addEventListener('message', (event) => void messages.take(event));
  size.observe(element);
  messages.ready();
}
