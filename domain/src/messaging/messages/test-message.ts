import { type Clock, toInstant } from '../../clock.ts';
import type { EventId, Ids } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { Employee } from '../../people/accounts/account.ts';
import { personWith } from '../kinds/person.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import type { Notify } from '../notifications/notify.ts';
import type { MessageDraft } from './message.ts';
import { type AudienceDeps, requireAudience } from './require-audience.ts';

export type TestMessageDeps = Omit<AudienceDeps, 'requireEvent'> & {
  readonly notify: Notify;
  /** Of one employee each. */
  readonly testTurns: Turns;
  readonly ids: Ids;
  readonly clock: Clock;
};

/**
 * Tells whoever is about to send a message the same, by the channels that lead to them, and nobody else. It is in the log of the event,
 * and neither in figures of a message nor one of those that there may be in a day.
 * @throws DomainError `too-many-attempts` after several of them
 */
export const testMessage =
  (deps: TestMessageDeps) =>
  async (actor: Employee, eventId: EventId, draft: MessageDraft): Promise<void> => {
    const { event } = await requireAudience(deps)(actor, eventId, draft.audience);
    deps.testTurns.use(actor.id);
    const { subject, text } = draft;
    await deps.notify({
      id: `message-test#${deps.ids.next()}`,
      at: toInstant(deps.clock.now()),
      person: personWith(actor.id),
      to: { email: actor.email, name: actor.name, language: actor.language },
      told: {
        kind: 'message-test',
        ...{ event: toldEventOf(event), subject, text, organization: event.organizationName },
      },
      about: { organizationId: event.organizationId, eventId },
    });
  };
