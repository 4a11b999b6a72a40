/** The page as a frame in another one: tells the page around it how high it would like to be. Nothing it says holds anything of the person's. */
const playground = /** @type {HTMLElement} */ (document.querySelector('nn-playground'));

/** In the words of this page, of Canvas and of Embedly. @param {number} height */
function tell(height) {
  const {parent} = window;
  parent.postMessage({type: 'downhill:resize', version: 1, height}, '*');
  parent.postMessage({subject: 'lti.frameResize', height}, '*');
  parent.postMessage(JSON.stringify({context: 'iframe.resize', src: location.href.split('#')[0], height}), '*');
}

let told = 0;
if (window.parent !== window) new ResizeObserver(() => {
  const height = Math.ceil(playground.getBoundingClientRect().height);
  if (height === told || height === 0) return;
  told = height;
  tell(height);
}).observe(playground);
