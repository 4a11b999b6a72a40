/** The playground as a page that has everything inside: what it shows at first may be inside as well. */
import {define, PlaygroundElement} from './element.jsx';
import './page.js';
import {isOnePage, stateInside} from './playground/one-page.js';
import {loadSharing} from './playground/page-address.js';

class OneFilePlayground extends PlaygroundElement {
  /** @override */
  async opening() {
    const state = stateInside();
    return (await super.opening()) ?? (state === null ? null : (await loadSharing()).readSaved(state));
  }
}

isOnePage(/** @type {HTMLScriptElement & {page: string}} */ (document.currentScript).page);
define(OneFilePlayground);
