/** Makes the machine ready for a command: Debian's packages, then npm's. */
import {Failure} from '../tools/failure.js';
import {installMissing} from './debian-packages.js';
import {installNodePackages} from './node-packages.js';
import {REQUIREMENTS} from './requirements.js';

/** @param {keyof typeof REQUIREMENTS} command */
export async function prepare(command) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Failure(`Please use Node 20.19 or newer; this is ${process.versions.node}.`);
  await installMissing(REQUIREMENTS[command]);
  await installNodePackages();
}
