import { ticketKeys, type TicketKeys } from '../sales/tickets/ticket-code.ts';
import { exportJWK, generateKeyPair } from 'jose';

/** A new Ed25519 key as a private JWK. */
export const aTicketKey = async (kid: string): Promise<TicketKeys[number]> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return ticketKeys.element.parse({ ...(await exportJWK(privateKey)), kid });
};
