/** The page as a frame in another one: says how high it would like to be, and does what the page around it asks. */
import {createParentMessages} from './share/parent-messages.js';

const {parent} = window;
const element = /** @type {HTMLElement & {playground: import('./playground/playground.js').Playground | null}} */ (document.querySelector('nn-playground'));

/** In the words of this page, of Canvas and of Embedly; there is nothing of the person's in it. @param {number} height */
function tellHeight(height) {
  parent.postMessage({type: 'downhill:resize', version: 1, height}, '*');
  parent.postMessage({subject: 'lti.frameResize', height}, '*');
  parent.postMessage(JSON.stringify({context: 'iframe.resize', src: location.href.split('#')[0], height}), '*');
}

let told = 0;
const size = new ResizeObserver(() => {
  const height = Math.ceil(element.getBoundingClientRect().height);
  if (height === told || height === 0) return;
  told = height;
  tellHeight(height);
});

async function listen() {
  if (!element.playground) await new Promise((resolve) => element.addEventListener('ready', resolve, {once: true}));
  const {playground} = element;
  if (!playground) return;
  playground.sharing.subscribe((sharing) => {
    if (!sharing) return;
    const take = createParentMessages({playground, sharing, parent, answer: (message, origin) => parent.postMessage(message, origin)});
    addEventListener('message', (event) => void take(event));
    parent.postMessage({type: 'downhill:ready', version: 1}, '*');
  });
}

if (parent !== window) {
  size.observe(element);
  void listen();
}
