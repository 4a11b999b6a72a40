/** What the page says in English after its first screen: what controls do, and texts of views whose code is lazy too. */
import {circuits} from './circuits.js';
import {csv} from './csv.js';
import {data} from './data.js';
import {frame} from './frame.js';
import {functions} from './functions.js';
import {insight} from './insight.js';
import {learning} from './learning.js';
import {lessons} from './lessons.js';
import {matrices} from './matrices.js';
import {network} from './network.js';
import {presets} from './presets.js';
import {runs} from './runs.js';
import {scores} from './scores.js';
import {seeing} from './seeing.js';
import {share} from './share.js';
import {slopes} from './slopes.js';

export const later = {...frame, ...data, ...csv, ...network, ...learning, ...seeing, ...functions, ...insight, ...lessons, ...presets, ...runs, ...share, ...slopes, ...scores, ...circuits, ...matrices};
