import { createServer } from 'node:http';
createServer((_q, r) => r.end('soon')).listen(Number(process.env.PORT), '127.0.0.1');
