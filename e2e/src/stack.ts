import { portsFrom } from '@parterre/local/stack/ports';

/** Moves every port away from those of a product that may be running beside the tests. */
export const portOffset = Number(process.env.JOURNEYS_PORT_OFFSET ?? 500);

const ports = portsFrom(portOffset);

export const addresses = {
  portal: `http://localhost:${ports.gateway}`,
  inbox: `http://localhost:${ports.inbox}`,
  payment: `http://localhost:${ports.paymentSandbox}`,
} as const;
