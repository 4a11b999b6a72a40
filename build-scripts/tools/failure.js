/** Something a person is told in plain words, instead of where in the scripts it happened. */
export class Failure extends Error {}

/**
 * Runs a script's main function; a failure's message goes to standard error.
 * @param {() => Promise<void>} main
 */
export function runMain(main) {
  main().catch((error) => {
    process.stderr.write(`\n${error instanceof Failure ? error.message : error.stack}\n`);
    process.exitCode = 1;
  });
}
