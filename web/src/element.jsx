/** <nn-playground>: builds the playground, its views and one shadow root, and does nothing else. */
import {render} from 'preact';

import {registerRoles, whenPicturesAreLost} from './draw/surface.js';
import {canRunEngine} from './engine/machine.js';
import {startEngine} from './engine/start.js';
import {openedByAddress, startSharing} from './playground/page-address.js';
import {createPlayground} from './playground/playground.js';
import {sheets} from './styles/index.js';
import {t} from './text/index.js';
import {followSettings} from './views/frame/appearance.js';
import {PlaygroundView} from './views/frame/playground-view.jsx';
import {WithLook} from './views/look.jsx';

export class PlaygroundElement extends HTMLElement {
  /** What is behind the views, for scripts that would drive it. @type {import('./playground/playground.js').Playground | null} */
  playground = null;
  /** Ends when it is what it was told to begin with. */
  opened = Promise.resolve();
  /** @type {(() => void) | null} */
  takeDown = null;

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = sheets;
    if (!canRunEngine()) return render(<p class="unsupported" role="alert">{t.unsupported}</p>, root);
    void this.start(root);
  }

  /** Whether the page's address is the playground's: what is opened, and what is written when something changes. */
  followsAddress() {
    return true;
  }

  /** Where links to what is on it lead. */
  page() {
    return location.href.split('#')[0];
  }

  /** What it begins with, if not with what everybody finds there. @returns {Promise<import('./playground/page-address.js').OpenedFirst>} */
  opening() {
    return openedByAddress();
  }

  /** @param {ShadowRoot} root */
  async start(root) {
    render(<div class="playground" />, root); // takes its place on the page, so that nothing moves when it comes
    const opened = await this.opening();
    if (!this.isConnected || this.takeDown) return; // gone, or back again, meanwhile
    const playground = createPlayground(startEngine, t, opened?.ok ? opened : undefined, this.followsAddress());
    const {ready, stop: stopFollowing} = followSettings(this, playground);
    const stopRedrawing = whenPicturesAreLost(root, playground.settings.repaint);
    this.playground = playground;
    this.takeDown = () => {
      render(null, root);
      stopRedrawing();
      stopFollowing();
      playground.close();
    };
    await ready; // so that nobody sees another language first
    if (this.playground !== playground) return;
    render(<WithLook settings={playground.settings}><PlaygroundView playground={playground} /></WithLook>, root);
    this.opened = startSharing(playground, t, {follows: this.followsAddress(), page: this.page()}, opened);
    this.dispatchEvent(new Event('ready'));
  }

  disconnectedCallback() {
    this.takeDown?.();
    this.takeDown = this.playground = null;
  }
}

/** Once on a page, whoever comes first. @param {typeof PlaygroundElement} Element */
export function define(Element) {
  registerRoles();
  if (!customElements.get('nn-playground')) customElements.define('nn-playground', Element);
}
