// The baseline of the live deltas: a bare loop that writes the same frame to every connection.
import { createServer, type ServerResponse } from 'node:http';

const [everyMs = '50', frame = ''] = process.argv.slice(2);
const bytes = Buffer.from(frame);
const watchers = new Set<ServerResponse>();

const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(': hello\n\n');
  watchers.add(response);
  response.on('close', () => watchers.delete(response));
}).listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});

setInterval(() => {
  for (const watcher of watchers) watcher.write(bytes);
}, Number(everyMs));

// Not longer than who measures.
process.once('disconnect', () => process.exit());
