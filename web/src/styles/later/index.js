/** The looks of views that are loaded when they are opened, and of a projector. */
import circuits from './circuits.css?inline';
import controls from './controls.css?inline';
import data from './data.css?inline';
import frame from './frame.css?inline';
import insight from './insight.css?inline';
import learning from './learning.css?inline';
import lessons from './lessons.css?inline';
import matrices from './matrices.css?inline';
import network from './network.css?inline';
import projector from './projector.css?inline';
import runs from './runs.css?inline';
import scores from './scores.css?inline';
import seeing from './seeing.css?inline';
import share from './share.css?inline';
import slopes from './slopes.css?inline';

export const rooms = [controls, frame, data, network, learning, seeing, insight, lessons, runs, share, slopes, scores, circuits, matrices, projector];
