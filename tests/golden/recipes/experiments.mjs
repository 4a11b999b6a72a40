/**
 * Writes experiments.json: small experiments that between them use every choice there is, each with a number of updates.
 * Run it with Node from anywhere; the same sources give the same file.
 */
import {writeFileSync} from 'node:fs';

import {experimentGrid} from './experiment-grid.js';

const UPDATES = 25;

const lines = experimentGrid().map(({name, experiment}) => JSON.stringify({name, updates: UPDATES, experiment}));
writeFileSync(new URL('../experiments.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`);
