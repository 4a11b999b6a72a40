/** <nn-playground>: builds the playground, its views and one shadow root, and does nothing else. */
import {render} from 'preact';

import {startEngine} from './engine/start.js';
import {createPlayground} from './playground/playground.js';
import {css} from './styles/index.js';
import {t} from './text/index.js';
import {PlaygroundView} from './views/frame/playground-view.jsx';

class PlaygroundElement extends HTMLElement {
  /** @type {import('./playground/playground.js').Playground | null} */
  playground = null;

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.playground = createPlayground(startEngine, t);
    render(<PlaygroundView playground={this.playground} />, root);
  }

  disconnectedCallback() {
    if (this.shadowRoot) render(null, this.shadowRoot);
    this.playground?.close();
    this.playground = null;
  }
}

if (!customElements.get('nn-playground')) customElements.define('nn-playground', PlaygroundElement);
