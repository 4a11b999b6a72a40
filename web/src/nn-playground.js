/**
 * <nn-playground> as other people's pages use it: told what to be by attributes and methods, and telling by events. What each
 * of them means stands in custom-elements.json and help/embedding.md.
 */
import {define, PlaygroundElement} from './element.jsx';
import {canRunEngine} from './engine/machine.js';
import {PlaygroundError} from './playground/error.js';
import {loadSharing} from './playground/page-address.js';
import {ATTRIBUTES, fragmentOf} from './share/attributes.js';
import {firstSight, watchSight} from './sight.js';
import {languageInUse, t} from './text/index.js';

/** @typedef {import('./playground/steering.js').Steering} Steering */
/** @typedef {import('../embed/nn-playground.d.ts').NnPlayground} Described */

/** @implements {Described} */
export class NnPlayground extends PlaygroundElement {
  static observedAttributes = ATTRIBUTES;

  /** What drives the playground, while there is one. @type {Promise<Steering> | null} */
  #steering = null;
  /** Whether it has begun, and follows its attributes from now on. */
  #opened = false;
  #stopWatching = () => {};
  #call = () => {};
  /** Resolves when something is asked of it. */
  #called = new Promise((/** @type {(_: void) => void} */ resolve) => (this.#call = resolve));

  constructor() {
    super();
    this.addEventListener('ready', () => {
      this.#stopWatching = watchSight(this, (seen) => this.playground?.setSeen(seen));
      this.#steering = this.#begin();
      this.#steering.catch((error) => {
        if (error instanceof PlaygroundError) return; // taken off the page meanwhile: nobody is there to be told
        this.#tell('error', {code: 'not-loaded', message: t.notLoaded});
      });
    });
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    if (!canRunEngine()) this.#tell('error', {code: 'unsupported', message: t.unsupported});
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopWatching();
    this.#steering?.then((steering) => steering.close(), () => {});
    this.#steering = null;
    this.#opened = false;
  }

  /** @param {import('./share/attributes.js').Attribute} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.#opened || before === now || (name === 'lang' && now === languageInUse())) return;
    this.#follow(name).catch(() => {}); // what is wrong is told by an event
  }

  /** @param {import('./share/attributes.js').Attribute} name */
  async #follow(name) {
    const steering = await this.#steered();
    if (name === 'state') await steering.setState(fragmentOf(this));
    else await steering.followAttribute(this, name);
  }

  /** @override */
  followsAddress() {
    return this.hasAttribute('address');
  }

  /** The site's first page, whether this is its frame or its script elsewhere. @override */
  page() {
    return new URL('.', this.followsAddress() ? location.href : import.meta.url).href;
  }

  /** A page may have ten of them: each begins when somebody sees it or a program asks for something, and trains while it is seen. @override */
  async opening() {
    await Promise.race([firstSight(this), this.#called]);
    this.#opened = true;
    if (this.followsAddress()) return super.opening();
    const fragment = fragmentOf(this);
    return fragment === '' ? null : (await loadSharing()).readState(fragment);
  }

  async #begin() {
    const {playground} = this;
    const [{createSteering}] = await Promise.all([import('./playground/steering.js'), this.opened]);
    if (!playground || this.playground !== playground) throw new PlaygroundError('closed', 'The playground was taken off the page.');
    return createSteering(playground, (type, detail) => this.#tell(type, detail));
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }

  /** @returns {Promise<Steering>} */
  async #steered() {
    if (!canRunEngine()) throw new PlaygroundError('unsupported', t.unsupported);
    this.#call();
    if (!this.#steering) await new Promise((resolve) => this.addEventListener('ready', resolve, {once: true}));
    return /** @type {Promise<Steering>} */ (this.#steering);
  }

  // ------------------------------------------------------------------------------------------------------- methods

  /** Trains from now on. */
  async run() {
    return (await this.#steered()).run();
  }

  /** Stops, and says how training stands. */
  async pause() {
    return (await this.#steered()).pause();
  }

  /** Trains so many updates, and says how training stands. @param {number} [updates] */
  async step(updates) {
    return (await this.#steered()).step(updates);
  }

  /** Back to the very same start. */
  async reset() {
    return (await this.#steered()).reset();
  }

  /** The experiment as the fragment of a link. @param {import('../embed/nn-playground.d.ts').StateOptions} [options] */
  async getState(options) {
    return (await this.#steered()).getState(options);
  }

  /** Opens a link, or its fragment; resolves to sentences about what in it was not understood. @param {string} state */
  async setState(state) {
    return (await this.#steered()).setState(state);
  }

  /** How training stands. */
  async getMetrics() {
    return (await this.#steered()).getMetrics();
  }

  // ---------------------------------------------------------------------------------------------------- properties

  get state() {
    return this.getAttribute('state') ?? '';
  }
  set state(state) {
    this.setAttribute('state', state);
  }

  get theme() {
    return this.getAttribute('theme') ?? '';
  }
  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  get hide() {
    return this.getAttribute('hide') ?? '';
  }
  set hide(parts) {
    this.setAttribute('hide', parts);
  }

  get lock() {
    return this.getAttribute('lock') ?? '';
  }
  set lock(parts) {
    this.setAttribute('lock', parts);
  }

  get presenting() {
    return this.hasAttribute('presenting');
  }
  set presenting(presenting) {
    this.toggleAttribute('presenting', presenting);
  }

  get autoplay() {
    return this.hasAttribute('autoplay');
  }
  set autoplay(autoplay) {
    this.toggleAttribute('autoplay', autoplay);
  }
}

define(NnPlayground);
