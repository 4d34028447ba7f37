import type { EventId, Ids } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { Employee } from '../../people/accounts/account.ts';
import type { Queue } from '../../queues/queue.ts';
import type { MailJob } from '../mail-job.ts';
import { notificationMail } from '../notification-mail.ts';
import type { MessageDraft } from './message.ts';
import { messageTold } from './message-told.ts';
import { type AudienceDeps, requireAudience } from './require-audience.ts';

export type TestMessageDeps = Omit<AudienceDeps, 'requireEvent'> & {
  readonly mails: Queue;
  /** Of one employee each. */
  readonly testTurns: Turns;
  readonly publicUrl: string;
  readonly ids: Ids;
};

/**
 * Mails a message to whoever is about to send it, and to nobody else.
 * @throws DomainError `too-many-attempts` after several of them
 */
export const testMessage =
  (deps: TestMessageDeps) =>
  async (actor: Employee, eventId: EventId, draft: MessageDraft): Promise<void> => {
    const { event } = await requireAudience(deps)(actor, eventId, draft.audience);
    deps.testTurns.use(actor.id);
    const to = { email: actor.email, name: actor.name, language: actor.language };
    const told = messageTold(event, { ...draft, id: 'test', organization: event.organizationName });
    const message = notificationMail({ told, to }, deps.publicUrl);
    const job: MailJob = { kind: 'mail', id: `message-test#${deps.ids.next()}`, message };
    await deps.mails.send([job]);
  };
