/** The playground as a page that has everything inside: what it shows at first may be inside as well. */
import {define, PlaygroundElement} from './element.jsx';
import './page.js';
import {loadSharing} from './playground/page-address.js';

class OneFilePlayground extends PlaygroundElement {
  /** @override */
  async opening() {
    const state = this.getAttribute('state');
    return (await super.opening()) ?? (state ? (await loadSharing()).readState(state) : null);
  }
}

define(OneFilePlayground);
