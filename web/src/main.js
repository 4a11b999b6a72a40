/** The playground as a page of its own, which is kept for when there is no network. */
import {define, PlaygroundElement} from './element.jsx';
import './page.js';

define(PlaygroundElement);
addEventListener('load', () => import('./offline/keep-site.js').catch(() => {}));
