import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portsFrom } from '@parterre/local/stack/ports';

/** Moves every port away from those of a product that may be running beside the tests. */
export const portOffset = Number(process.env.JOURNEYS_PORT_OFFSET ?? 500);

/** Where it keeps its data. */
export const dataFolder = process.env.JOURNEYS_DATA_DIR ?? join(tmpdir(), `parterre-journeys-${portOffset}`);

const ports = portsFrom(portOffset);

export const addresses = {
  portal: `http://localhost:${ports.gateway}`,
  inbox: `http://localhost:${ports.inbox}`,
  payment: `http://localhost:${ports.paymentSandbox}`,
  phone: `http://localhost:${ports.phone}`,
  aws: `http://127.0.0.1:${ports.aws}`,
  push: `http://localhost:${ports.push}`,
} as const;
