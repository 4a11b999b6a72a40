/** Where things are. */
import {accessSync, constants, readdirSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the checkout. @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** What is built, beside the finished site in dist/. @param {string[]} parts */
export const inBuild = (...parts) => inRoot('.build', ...parts);

/** The command line of a package in node_modules. @param {string[]} parts */
export const inPackage = (...parts) => inRoot('node_modules', ...parts);

/** The files below a folder whose path matches, in a fixed order; none if there is no such folder. @param {string} folder @param {RegExp} pattern */
export function filesBelow(folder, pattern = /(?:)/) {
  const start = inRoot(folder);
  if (!statSync(start, {throwIfNoEntry: false})) return [];
  return readdirSync(start, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => pattern.test(path))
    .sort();
}

/** The program of that name, as a shell would find it. @param {string} name @returns {string | null} */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}
