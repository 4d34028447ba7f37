import type { Commit } from '../commit.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import type { Selling } from '../sales/selling/selling.ts';

/** Runs instead of a commit; `run` commits, again each time it is called, as the SDK does when an answer got lost. */
export type AroundCommit = <Result extends string>(
  run: () => Promise<Result>,
  booking: Booking,
  how: 'create' | 'save',
) => Promise<Result>;

/** A process whose commits of bookings go through `by`, which is told the booking as it is to be. */
export const aroundCommits = <Kind extends Pick<Selling, 'commit' | 'bookings'>>(
  process: Kind,
  by: AroundCommit,
): Kind => {
  const made = new Map<unknown, { booking: Booking; how: 'create' | 'save' }>();
  const { commit, bookings } = process;
  const seen: Selling['bookings'] = {
    ...bookings,
    create: (booking, opening) => {
      const writes = bookings.create(booking, opening);
      for (const write of writes) made.set(write, { booking, how: 'create' });
      return writes;
    },
    save: (booking) => {
      const write = bookings.save(booking);
      made.set(write, { booking, how: 'save' });
      return write;
    },
  };
  const commitBy: Commit = (writes) => {
    const found = writes.map((write) => made.get(write)).find((each) => each !== undefined);
    const run = () => commit(writes);
    return found ? by(run, found.booking, found.how) : run();
  };
  return { ...process, bookings: seen, commit: commitBy };
};
