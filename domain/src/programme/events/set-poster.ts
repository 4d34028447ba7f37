import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { Clock } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import type { EventId } from '../../ids.ts';
import type { ObjectStore } from '../../files/object-store.ts';
import type { PosterMaker, PosterSize } from '../posters/poster-maker.ts';
import { requireVersion } from './change-event.ts';
import type { Event } from './event.ts';
import { requireEvent } from './event-dossier.ts';
import type { EventStore } from './event-store.ts';
import { eventAfter, updateOf } from './event-update.ts';

type Deps = {
  readonly commit: Commit;
  readonly events: EventStore;
  readonly makePoster: PosterMaker;
  readonly media: ObjectStore;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly clock: Clock;
};

type Upload = { readonly version: number; readonly alt: string; readonly image: Uint8Array };

/** Sets an event's poster from an uploaded image. @throws DomainError `image-invalid`, `changed-meanwhile` */
export const setPoster =
  ({ commit, events, makePoster, media, audits, audit, clock }: Deps) =>
  async (actor: Employee, id: EventId, { version, alt, image }: Upload): Promise<Event> => {
    const event = await requireEvent(events, actor, id);
    requireVersion(event, version);
    const { small, large, shared, colour } = await makePoster(image, { share: actor.id });
    const put = ({ key, bytes }: PosterSize, contentType: string) => media.put(key, { bytes, contentType });
    await Promise.all([put(small, 'image/webp'), put(large, 'image/webp'), put(shared, 'image/jpeg')]);
    const poster = { small: small.key, large: large.key, shared: shared.key, alt, colour };
    const update = updateOf(event, { poster }, clock.now());
    const entry = audit(actor, event.organizationId, 'poster-set', event.title);
    return eventAfter(update, await commit([...events.change(update), audits.note(entry)]));
  };
