/** npm start: installs what is missing, builds, serves the site on this machine and prints its address. */
import {buildAll} from './build.js';
import {VITE_CONFIG} from './build/site.js';
import {runMain} from './tools/failure.js';

const FIRST_PORT = 4173; // the first free one from here

runMain(async () => {
  await buildAll();
  const {preview} = await import('vite'); // not there before the packages are installed
  const server = await preview({configFile: VITE_CONFIG, logLevel: 'error', preview: {host: '127.0.0.1', port: FIRST_PORT}});
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  process.stdout.write(`\nDownhill is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)\n`);
});
