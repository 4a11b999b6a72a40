/** Somebody else's page, on an origin of its own. */
import {once} from 'node:events';
import {createServer} from 'node:http';

/** Call it once in a file of tests. @returns where it is, as 127.0.0.1, the site's own host, and as localhost, which is another site */
export function servesCourse(test) {
  const server = createServer((_request, answer) => {
    answer.writeHead(200, {'content-type': 'text/html'});
    answer.end('<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,"><body style="margin: 0"><h1>Lesson</h1>');
  });
  test.beforeAll(async () => {
    server.listen(0);
    await once(server, 'listening');
  });
  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = (host) => `http://${host}:${server.address().port}/`;
  return {sameSite: () => at('127.0.0.1'), otherSite: () => at('localhost')};
}
