// The baseline of the seat state: Express as it comes, answering as little as it can.
import express from 'express';

const server = express()
  .get('/', (_request, response) => void response.send('hello'))
  .listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' ? address?.port : 0);
  });

// Not longer than who measures.
process.once('disconnect', () => process.exit());
