import type { Alarm } from '../../alarm.ts';
import { type Clock, minutes, seconds } from '../../clock.ts';
import { fewAtATime } from '../../few-at-a-time.ts';
import { dueShards, type DueSlot } from './due-slot.ts';
import type { ClaimedDue, DueStore, FoundDue } from './due-store.ts';
import { doByKind, type DueKind, type DueKinds, kindOf, readWork } from './due-kind.ts';
import { isClosed, openMinutes } from './open-minutes.ts';

export type SweepDueDeps = {
  readonly due: DueStore;
  readonly kinds: DueKinds;
  readonly alarm: Alarm;
  readonly clock: Clock;
  /** Told how late, in milliseconds, something was done. */
  readonly countDone: (lateness: number) => void;
};

/** How long one worker has something to itself, in milliseconds. */
export const dueLease = minutes(1);

/** How much of one shard is worked on at once. */
const atOnce = 4;

/** After this time, in milliseconds, a turn begins with nothing more, so that the next one can see what is new. */
const longestTurn = seconds(20);

/** How long to wait, in milliseconds, before what failed so often is tried again. */
const pauseAfter = (tries: number): number => minutes(Math.min(2 ** tries, 30));

/** What failed must not keep its minute open for ever: it waits in another one. */
const postpone = async ({ due, alarm, clock }: SweepDueDeps, claimed: ClaimedDue, error: unknown) => {
  alarm.raise('something due could not be done', { due: claimed.id, tries: claimed.tries, error });
  await due.postpone(claimed, clock.now() + pauseAfter(claimed.tries));
};

/** Afterwards it is gone from its slot. */
const doClaimed = async (deps: SweepDueDeps, claimed: ClaimedDue): Promise<void> => {
  const { due, kinds, clock } = deps;
  try {
    const work = readWork(claimed.work);
    const again = await doByKind(kinds, work, { at: claimed.at, now: clock.now() });
    // First put again, then removed: whoever dies in between does it twice, and never not at all.
    if (again !== null) await due.put({ id: claimed.id, at: again, work });
    deps.countDone(clock.now() - claimed.at);
  } catch (error) {
    await postpone(deps, claimed, error);
  }
  await due.remove(claimed);
};

/** Answers whether it is gone from its slot: what is not done by now, somebody has in hand, or it comes again. */
const doOne = async (deps: SweepDueDeps, found: FoundDue): Promise<boolean> => {
  const claimed = await deps.due.claim(found, deps.clock.now(), dueLease);
  if (claimed) await doClaimed(deps, claimed);
  return claimed !== null;
};

type Do = (deps: SweepDueDeps, found: FoundDue) => Promise<boolean>;

/**
 * Does a few at a time. What one cannot do for lack of a database is left to its lease, and keeps nothing else from being done.
 * Answers how many are gone.
 */
const forEach = async (deps: SweepDueDeps, found: readonly FoundDue[], doIt: Do): Promise<number> => {
  let gone = 0;
  await fewAtATime(found, atOnce, async (one) => {
    try {
      if (await doIt(deps, one)) gone += 1;
    } catch (error) {
      deps.alarm.raise('something due was left lying', { due: one.id, error });
    }
  });
  return gone;
};

const isDone: Do = async ({ due, clock, countDone }, found) => {
  await due.removeUnclaimed(found);
  countDone(clock.now() - found.at);
  return true;
};

/** Does all of these, which are of one kind; what fails together, each by itself. Answers how many are gone. */
const doMany = async (
  deps: SweepDueDeps,
  kind: Required<DueKind>,
  found: readonly FoundDue[],
): Promise<number> => {
  const then = await kind.doMany(found.map(({ work }) => readWork(work))).then(
    () => isDone,
    () => doOne,
  );
  return forEach(deps, found, then);
};

/**
 * Does what is due in a slot of a kind of which there are many. One is claimed for all of them and done last: as long as it is in hand,
 * so are the others.
 */
const doTogether = async (deps: SweepDueDeps, kind: Required<DueKind>, found: readonly FoundDue[]) => {
  const [first, ...rest] = found;
  let gone = 0;
  const lead: Do = async (_, one) => {
    const claimed = await deps.due.claim(one, deps.clock.now(), dueLease);
    if (!claimed) return false;
    gone = await doMany(deps, kind, rest);
    await doClaimed(deps, claimed);
    return true;
  };
  return (await forEach(deps, first ? [first] : [], lead)) + gone;
};

const isMany = (kind: DueKind | undefined): kind is Required<DueKind> => kind?.doMany !== undefined;

/** Does what is found of a slot and nobody has in hand. Answers how many are gone. */
const doFound = async (deps: SweepDueDeps, found: readonly FoundDue[]): Promise<number> => {
  const now = deps.clock.now();
  const isFree = ({ leaseUntil }: FoundDue) => leaseUntil < now;
  let gone = 0;
  for (const [kind, some] of Map.groupBy(found, ({ work }) => kindOf(deps.kinds, work)))
    if (!isMany(kind)) gone += await forEach(deps, some.filter(isFree), doOne);
    else if (some.every(isFree)) gone += await doTogether(deps, kind, some);
  return gone;
};

type Turn = { readonly hasTime: () => boolean; readonly count: (done: number) => void };

/** Does what is due in a slot. Answers whether nothing will ever be due there any more. */
const sweepSlot = async (deps: SweepDueDeps, slot: DueSlot, { hasTime, count }: Turn): Promise<boolean> => {
  const { due, clock } = deps;
  const closed = isClosed(slot.minute, clock.now());
  for (let closely = closed; hasTime(); closely = true) {
    // After a page, what is gone must not be seen once more.
    const found = await due.look(slot, clock.now(), closely);
    if (found.length === 0) return closed;
    const gone = await doFound(deps, found);
    count(gone);
    // What others have in hand is theirs until it is gone, or their lease is over; beside them there is enough to do.
    if (gone === 0) return false;
  }
  return false;
};

/** Goes through the open minutes of a shard, and notes up to which of them all is done. */
const sweepShard = async (deps: SweepDueDeps, shard: string, doneUpTo: number | undefined, turn: Turn) => {
  const { recent, older, meet } = openMinutes(doneUpTo, deps.clock.now());
  const finished = new Set<number>();
  // Who comes back after an hour begins with what is due now.
  for (const minute of [...recent, ...older])
    if (await sweepSlot(deps, { minute, shard }, turn)) finished.add(minute);
  const inOrder = meet ? [...older, ...recent] : older;
  const open = inOrder.findIndex((minute) => !finished.has(minute));
  const last = open < 0 ? inOrder.at(-1) : inOrder[open - 1];
  if (last !== undefined) await deps.due.noteDone({ minute: last, shard });
};

/**
 * Does everything whose time has come, found by its minute alone. Any number of workers may do so at once. Answers how much
 * it was.
 */
export const sweepDue = (deps: SweepDueDeps) => async (): Promise<number> => {
  const begun = deps.clock.now();
  let done = 0;
  const turn: Turn = {
    hasTime: () => deps.clock.now() - begun < longestTurn,
    count: (more) => {
      done += more;
    },
  };
  const doneUpTo = await deps.due.doneUpTo();
  await Promise.all(dueShards.map((shard) => sweepShard(deps, shard, doneUpTo.get(shard), turn)));
  return done;
};
