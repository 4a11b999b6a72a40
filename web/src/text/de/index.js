/** Everything the page says in German, area by area. */
import {data} from './data.js';
import {frame} from './frame.js';
import {insight} from './insight.js';
import {learning} from './learning.js';
import {network} from './network.js';
import {presets} from './presets.js';
import {seeing} from './seeing.js';
import {share} from './share.js';

export const de = {...frame, ...data, ...network, ...learning, ...seeing, ...insight, ...presets, ...share};
