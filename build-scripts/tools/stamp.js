/** Work that need not be done twice: what it was made from is remembered by content, not by date. */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** A digest of files' names and contents; a missing file counts as such. @param {string[]} files @param {string[]} [more] */
export function digestOf(files, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const file of files) hash.update(`\0${file}\0`).update(contentsOf(file));
  return hash.digest('hex');
}

/**
 * Does the work unless its product is there and the stamp says that it was made from the same things. Returns whether the
 * work was done now.
 * @param {{stamp: string, digest: string, product: string}} made stamp: the file that remembers
 * @param {() => Promise<unknown>} work
 */
export async function unlessDone({stamp, digest, product}, work) {
  if (existsSync(product) && contentsOf(stamp).toString() === digest) return false;
  rmSync(stamp, {force: true}); // so that nobody believes work that was broken off
  await work();
  mkdirSync(dirname(stamp), {recursive: true});
  writeFileSync(stamp, digest);
  return true;
}

/** @param {string} file */
function contentsOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.from('');
  }
}
