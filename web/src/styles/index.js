/** The style sheet, room by room; what comes later may refine what came before. */
import controls from './controls.css?inline';
import data from './data.css?inline';
import frame from './frame.css?inline';
import insight from './insight.css?inline';
import learning from './learning.css?inline';
import network from './network.css?inline';
import roles from './roles.css?inline';
import screens from './screens.css?inline';
import seeing from './seeing.css?inline';
import {inUnits} from './units.js';

export const css = inUnits([roles, controls, frame, data, network, learning, seeing, insight, screens].join('\n'));
