import { CompactSign, compactVerify, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import type { Ticket } from './ticket.ts';

/** Private Ed25519 keys as JWKs (RFC 8037), each with its `kid`. The first signs; all verify, so that keys can be rotated. */
export const ticketKeys = z
  .array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      kid: z.string().min(1),
      x: z.string(),
      d: z.string(),
    }),
  )
  .min(1);
export type TicketKeys = z.infer<typeof ticketKeys>;

/** What a ticket's code says: enough to admit somebody without asking the database. */
export const ticketClaims = z.object({ t: z.string(), e: z.string(), p: z.string() });
export type TicketClaims = z.infer<typeof ticketClaims>;

/** The public halves of the keys, as doors fetch them to verify codes without a connection later (RFC 7517). */
export const publicKeys = (keys: TicketKeys): { keys: JWK[] } => ({
  keys: keys.map(({ kty, crv, kid, x }) => ({ kty, crv, kid, x, alg: 'EdDSA', use: 'sig' })),
});

/** The content of a ticket's QR code: a compact JWS (RFC 7515) signed with Ed25519, naming ticket, event and place. */
export const signTicket =
  (keys: TicketKeys) =>
  async (ticket: Pick<Ticket, 'id' | 'eventId' | 'blockId' | 'place'>): Promise<string> => {
    const [signing] = keys;
    if (!signing) throw new TypeError('no ticket key');
    const claims: TicketClaims = { t: ticket.id, e: ticket.eventId, p: `${ticket.blockId}/${ticket.place}` };
    return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid })
      .sign(await importJWK(signing, 'EdDSA'));
  };

/** @returns what the code says, or null when no key of ours signed it */
export const verifyTicketCode =
  (published: { readonly keys: readonly JWK[] }) =>
  async (code: string): Promise<TicketClaims | null> => {
    try {
      const { payload } = await compactVerify(
        code,
        async ({ kid }) => {
          const key = published.keys.find((candidate) => candidate.kid === kid);
          if (!key) throw new TypeError('unknown key');
          return importJWK(key, 'EdDSA');
        },
        { algorithms: ['EdDSA'] },
      );
      return ticketClaims.parse(JSON.parse(new TextDecoder().decode(payload)));
    } catch {
      return null;
    }
  };
