import { eventId, randomIds, ticketId } from '@parterre/domain/ids';
import { signTicket, type TicketKeys, verifyTicketCode } from '@parterre/domain/sales/tickets/ticket-code';
import { z } from 'zod';
import type { Check } from './check.ts';

const published = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) });

/** A ticket that there is not. */
const nobodysTicket = () => ({
  id: ticketId.parse(randomIds.next()),
  eventId: eventId.parse(randomIds.next()),
  blockId: 'doctor',
  place: '1',
});

/** Tickets that this process signs must be good at the door, which knows only what the portal publishes. */
export const keysArePresent = (keys: TicketKeys, publishedAt: string): Check => ({
  name: 'keys',
  ask: async () => {
    const answer = await fetch(publishedAt, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`${publishedAt} answers ${answer.status}`);
    const verify = verifyTicketCode(published.parse(await answer.json()));
    for (const key of keys) {
      const code = await signTicket([key])(nobodysTicket());
      if (!(await verify(code)))
        throw new Error(
          `tickets signed with key ${key.kid} are not good at the door: ${publishedAt} does not publish it. Release the customer service again.`,
        );
    }
    return `${keys.length} ticket ${keys.length === 1 ? 'key' : 'keys'}, published; ${keys[0]?.kid} signs`;
  },
});
