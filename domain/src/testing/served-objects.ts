import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ObjectStore } from '../files/object-store.ts';

/** A storage that is asked as S3 is, by GET of `/bucket/key`, and holds the objects of a store in memory. */
export const serveObjects = async (objects: ObjectStore) => {
  const server = createServer(({ url = '' }, response) => {
    const [, , ...key] = new URL(url, 'http://storage').pathname.split('/');
    void objects.get(decodeURIComponent(key.join('/'))).then((object) => {
      if (object) response.writeHead(200, { 'content-type': object.contentType }).end(object.bytes);
      else response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
