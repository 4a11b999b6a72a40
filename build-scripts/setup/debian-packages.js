/** Installs Debian packages that are missing, where that is allowed; elsewhere says which ones are wanted. */
import {spawnSync} from 'node:child_process';

import {Failure} from '../tools/failure.js';
import {findProgram} from '../tools/paths.js';
import {run} from '../tools/run.js';
import {step} from '../tools/step.js';

const OPTIONS = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Dpkg::Use-Pty=0'];

/** @param {import('./requirements.js').Requirement[]} requirements */
export async function installMissing(requirements) {
  const missing = requirements.filter(({present}) => !present()).map((requirement) => requirement.package);
  if (missing.length === 0) return;
  const apt = aptGet();
  if (apt === null) throw new Failure(`Please install ${listOf(missing)} (on Debian: apt-get install --no-install-recommends ${missing.join(' ')}).`);

  await step(`Installing ${listOf(missing)}`, async (progress) => {
    const onLine = (/** @type {string} */ line) => progress(line);
    // A list that is too old, or cannot be renewed just now, may still do.
    await run(apt[0], [...apt.slice(1), ...OPTIONS, 'update'], {log: 'apt-update', onLine}).catch(() => {});
    await run(apt[0], [...apt.slice(1), ...OPTIONS, 'install', '-y', '--no-install-recommends', ...missing], {log: 'apt-install', onLine});
  });
  const absent = requirements.filter(({present}) => !present()).map((requirement) => requirement.package);
  if (absent.length > 0) throw new Failure(`Debian's ${listOf(absent)} did not bring what was expected; please see to it by hand.`);
}

/** How to call apt-get with the rights it needs, or null. @returns {string[] | null} */
function aptGet() {
  if (findProgram('apt-get') === null) return null;
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (process.getuid?.() === 0) return command;
  const mayBecomeRoot = findProgram('sudo') !== null && spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0;
  return mayBecomeRoot ? ['sudo', '-n', ...command] : null;
}

/** @param {string[]} names */
const listOf = (names) => new Intl.ListFormat('en').format(names);
