import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** A server of AWS that hangs: it takes requests and does not answer, or begins to and does not go on. */
export const silentServer = async (begin: RequestListener = () => undefined) => {
  const server = createServer(begin).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: () => server.close().closeAllConnections(),
  };
};
