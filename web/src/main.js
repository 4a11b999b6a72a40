/** The playground as a page of its own. */
import {define, PlaygroundElement} from './element.jsx';
import './page.js';

define(PlaygroundElement);
