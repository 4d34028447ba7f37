import { isListening } from '../stack/is-listening.ts';

// Docker's health check of a local part. usage: check-port.ts <port>
process.exitCode = (await isListening(Number(process.argv[2]))) ? 0 : 1;
