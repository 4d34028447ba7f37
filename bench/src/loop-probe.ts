// Preloaded into a service under test: answers the longest delay of its event loop since it was last asked.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const resolution = 1;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

const server = createServer((_request, response) => {
  // The histogram counts from one tick to the next, the tick's own length included.
  const [max, p99] = [delays.max / 1e6 - resolution, delays.percentile(99) / 1e6 - resolution];
  delays.reset();
  response.end(JSON.stringify({ max, p99 }));
});
// Threads for hashing load this file, too.
if (isMainThread) server.listen(Number(process.env.LOOP_PROBE_PORT), '127.0.0.1').unref();
