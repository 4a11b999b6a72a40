/**
 * What the page says in English on its first screen, area by area; the rest is in later.js. The other languages have the same
 * files with the same keys.
 */
import {data} from './data.js';
import {frame} from './frame.js';
import {learning} from './learning.js';
import {network} from './network.js';
import {seeing} from './seeing.js';

export const en = {...frame, ...data, ...network, ...learning, ...seeing};
