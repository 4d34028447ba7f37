import type { Commit } from '../../commit.ts';
import type { Portal } from '../rights/portal.ts';
import type { Background } from '../../background.ts';
import type { Secrets } from '../codes/secrets.ts';
import type { Alarm } from '../../alarm.ts';
import { type Clock, seconds, toInstant } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { MailMessage } from '../../mail/mail-message.ts';
import type { Notifications } from '../../mail/notifications.ts';
import { tellOfUnknown } from '../../news/tell-of-unknown.ts';
import { errandKind } from '../../news/outbox.ts';
import { type Errand, errand, errandId, type StoredErrand } from './errand.ts';
import type { ErrandStore } from './errand-store.ts';

/** How old an errand must be, in milliseconds, before the sweep takes it from the process that wrote it. */
const patience = seconds(10);

/** How often, in milliseconds, a service looks for what was left behind. */
export const errandsEvery = seconds(10);

export type ErrandDeskDeps = {
  readonly commit: Commit;
  readonly errands: ErrandStore;
  /** Puts an errand into words; null when there is nothing to tell, or not any more. May be asked twice. */
  readonly compose: (errand: Errand) => Promise<MailMessage | null>;
  readonly secrets: Secrets;
  readonly portal: Portal;
  readonly notifications: Notifications;
  readonly background: Background;
  readonly alarm: Alarm;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** Null for what only another version, or who has another key, can read. */
const readErrand = (
  { secrets }: Pick<ErrandDeskDeps, 'secrets'>,
  { id, sealed }: StoredErrand,
): Errand | null => {
  const text = secrets.unseal(sealed, id);
  if (text === null) return null;
  const known = errand.safeParse(JSON.parse(text));
  return known.success ? known.data : null;
};

/** Only what the queue has taken is over: a mail that is queued twice is sent once, by the errand's id. */
const run = async (deps: ErrandDeskDeps, { id }: StoredErrand, what: Errand): Promise<void> => {
  const mail = await deps.compose(what);
  if (mail) await deps.notifications.enqueue(mail, id);
  await deps.commit([deps.errands.remove(id)]);
};

const write = (
  { secrets, portal, ids, clock }: ErrandDeskDeps,
  what: Errand,
  expiresAt: number,
  own = ids.next(),
): StoredErrand => {
  const id = errandId(own);
  return {
    id,
    kind: errandKind,
    sender: portal,
    createdAt: toInstant(clock.now()),
    sealed: secrets.seal(JSON.stringify(what), id),
    expiresAt,
  };
};

const sweep = (deps: ErrandDeskDeps) => {
  const { commit, errands, portal, alarm, clock } = deps;
  const tell = tellOfUnknown(alarm);
  return async (): Promise<number> => {
    const waiting = await errands.waiting(portal);
    const late = waiting.filter(({ createdAt }) => clock.now() - Date.parse(createdAt) >= patience);
    const read = late.map((stored) => ({ stored, what: readErrand(deps, stored) }));
    tell(
      read
        .filter(({ what }) => what === null)
        .map(({ stored: { id, kind, createdAt } }) => ({ id, kind, at: createdAt })),
    );
    const done = await Promise.allSettled(
      read.map(async ({ stored, what }) => {
        if (stored.expiresAt * 1000 <= clock.now()) await commit([errands.remove(stored.id)]);
        else if (what) await run(deps, stored, what);
      }),
    );
    const failed = done.filter((one) => one.status === 'rejected');
    if (failed.length > 0)
      alarm.raise('mails about accounts could not be queued', {
        count: failed.length,
        error: failed[0]?.reason,
      });
    return late.length;
  };
};

/** Where errands are written, and run: at once by who wrote them, and by the sweep what was left behind. */
export const errandDesk = (deps: ErrandDeskDeps) => ({
  /**
   * An errand for the commit that makes it due.
   * @param expiresAt in seconds since the epoch
   * @param own by what it is found again; without it, nobody looks for it
   */
  write: (what: Errand, expiresAt: number, own?: string): StoredErrand => write(deps, what, expiresAt, own),
  /** Runs a written one without making anybody wait. A failure only delays: the sweep finds it. */
  runSoon: (stored: StoredErrand): void =>
    deps.background.run(async () => {
      const what = readErrand(deps, stored);
      if (what) await run(deps, stored, what).catch(() => undefined);
    }),
  /** Runs what a process could not. Answers how many there were. */
  sweep: sweep(deps),
});

export type ErrandDesk = ReturnType<typeof errandDesk>;
