/** The playground as a frame in another page: says how high it would like to be, and does what the page around it asks. */
import './nn-playground.js';
import './page.js';
import {createParentMessages} from './share/parent-messages.js';

const {parent} = window;
const element = /** @type {import('./nn-playground.js').NnPlayground} */ (document.querySelector('nn-playground'));

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

if (parent !== window) {
  const messages = createParentMessages({element, parent, post: (message, origin) => parent.postMessage(message, origin)});
  addEventListener('message', (event) => void messages.take(event));
  size.observe(element);
  element.addEventListener('ready', messages.ready);
}
