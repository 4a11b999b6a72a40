/** Everything to take along on a memory stick, as one archive: the page that opens by double click, and the site for a server. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';

import {zipSync} from 'fflate';

import {filesBelow, inRoot} from '../tools/paths.js';

export const ARCHIVE = 'downhill.zip';
/** What is unpacked lies in one folder. */
const FOLDER = 'downhill';

/** Of equal files the same bytes, whenever and wherever it is made. @param {Record<string, Uint8Array>} files by path */
export function archive(files) {
  const inFolder = Object.keys(files).sort().map((path) => [`${FOLDER}/${path}`, files[path]]);
  return zipSync(Object.fromEntries(inFolder), {level: 9, mtime: '1980-01-01T00:00:00'});
}

/** Puts the archive beside what is in it. */
export function archiveSite() {
  const dist = inRoot('dist');
  const site = filesBelow('dist').map((file) => /** @type {const} */ ([relative(dist, file).replaceAll('\\', '/'), readFileSync(file)]));
  const notes = inRoot('web/help/stick');
  const readMe = readdirSync(notes).map((name) => /** @type {const} */ ([name, readFileSync(join(notes, name))]));
  writeFileSync(join(dist, ARCHIVE), archive(Object.fromEntries([...site, ...readMe].filter(([path]) => path !== ARCHIVE))));
}
