// The baseline of sign-ins: an event loop that does nothing but have passwords compared, one per request.
import { createServer } from 'node:http';
import { openPasswords } from '@parterre/domain/people/open-passwords';
import { openCostlyWork } from '@parterre/domain/costly/open-costly';

const passwords = openPasswords(openCostlyWork());
const server = createServer(async (_request, response) => {
  await passwords.matches('not the right one', null, { share: 'everybody' });
  response.end();
}).listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});

// Not longer than who measures.
process.once('disconnect', () => process.exit());
