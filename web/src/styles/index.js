/** The style sheet: room by room, and over all of them what a screen or a finger asks for, however exact a room's rule is. */
import controls from './controls.css?inline';
import data from './data.css?inline';
import frame from './frame.css?inline';
import insight from './insight.css?inline';
import learning from './learning.css?inline';
import network from './network.css?inline';
import roles from './roles.css?inline';
import runs from './runs.css?inline';
import screens from './screens.css?inline';
import seeing from './seeing.css?inline';
import share from './share.css?inline';
import {inUnits} from './units.js';

const rooms = [roles, controls, frame, data, network, learning, seeing, insight, runs, share].join('\n');

export const css = inUnits(`@layer rooms {${rooms}}\n${screens}`);
