/**
 * What the page says in English on its first screen, area by area; the rest is in later/. The other languages have one file an
 * area, with the keys of both.
 */
import {data} from './data.js';
import {frame} from './frame.js';
import {learning} from './learning.js';
import {network} from './network.js';
import {seeing} from './seeing.js';

export const en = {...frame, ...data, ...network, ...learning, ...seeing};
