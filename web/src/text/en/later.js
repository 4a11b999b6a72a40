/** What the page says in English after its first screen: texts of views whose code is lazy too. */
import {csv} from './csv.js';
import {insight} from './insight.js';
import {presets} from './presets.js';
import {runs} from './runs.js';
import {share} from './share.js';

export const later = {...csv, ...insight, ...presets, ...runs, ...share};
