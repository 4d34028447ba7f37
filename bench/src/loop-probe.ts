// Preloaded into a service under test: from a POST to the next GET it notes the longest delay of its event loop. Not all
// the time, as that wakes the service a thousand times a second and costs it a sixth of its speed.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const resolution = 1;
const delays = monitorEventLoopDelay({ resolution });

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    delays.reset();
    delays.enable();
  } else delays.disable();
  // The histogram counts from one tick to the next, the tick's own length included.
  const [max, p99] = [delays.max / 1e6 - resolution, delays.percentile(99) / 1e6 - resolution];
  response.end(JSON.stringify({ max, p99 }));
});
// Threads for hashing load this file, too.
if (isMainThread) server.listen(Number(process.env.LOOP_PROBE_PORT), '127.0.0.1').unref();
