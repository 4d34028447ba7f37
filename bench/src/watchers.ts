// A process of its own that watches a stream over many connections and counts the frames that arrive.
import { connect, type Socket } from 'node:net';

const [host = '127.0.0.1', port = '0', path = '/', count = '0'] = process.argv.slice(2);

let [frames, open] = [0, 0];
const frameEnd = Buffer.from('\n\n');

const countFrames = (chunk: Buffer): number => {
  let found = 0;
  for (let at = chunk.indexOf(frameEnd); at >= 0; at = chunk.indexOf(frameEnd, at + 2)) found += 1;
  return found;
};

const watch = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), host, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n`),
    );
    socket.once('data', () => {
      open += 1;
      resolve(socket);
    });
    socket.on('data', (chunk) => (frames += countFrames(chunk)));
    socket.on('error', reject);
  });

for (let n = 0; n < Number(count); n += 100)
  await Promise.all(Array.from({ length: Math.min(100, Number(count) - n) }, watch));

process.on('message', () => process.send?.({ frames, open }));
process.send?.({ frames, open });

// Not longer than who measures.
process.once('disconnect', () => process.exit());
