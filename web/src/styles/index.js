/** The style sheets: room by room, and over all of them what a screen or a finger asks for, however exact a room's rule is. */
import controls from './controls.css?inline';
import data from './data.css?inline';
import frame from './frame.css?inline';
import learning from './learning.css?inline';
import network from './network.css?inline';
import roles from './roles.css?inline';
import screens from './screens.css?inline';
import seeing from './seeing.css?inline';
import {inUnits} from './units.js';

const layered = (/** @type {string[]} */ ...rooms) => inUnits(`@layer rooms {${rooms.join('\n')}}`);

const first = new CSSStyleSheet();
const later = new CSSStyleSheet(); // stays empty until something is opened that needs it
first.replaceSync(layered(roles, controls, frame, data, network, learning, seeing) + inUnits(screens));

/** For a shadow root to adopt. */
export const sheets = [first, later];

/** Resolves when the looks of everything are there, for what comes after the first screen. */
export async function allStyles() {
  if (later.cssRules.length === 0) later.replaceSync(layered(...(await import('./later/index.js')).rooms));
}
