/** A reporter for Node's test runner: one line of JSON with how many tests passed and failed. */

/** @param {AsyncIterable<{type: string, data: any}>} events */
export default async function* countReporter(events) {
  const counts = {passed: 0, failed: 0};
  for await (const {type, data} of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass' && data.skip === undefined && data.todo === undefined) counts.passed += 1;
    if (type === 'test:fail') counts.failed += 1;
  }
  yield JSON.stringify(counts);
}
