import { type Clock, minutes } from '../../clock.ts';
import type { Report } from './report.ts';
import type { Reports } from './reports.ts';

/** How long after it happened, in milliseconds, a report may wait for its message to be noted: whoever sends notes it right after. */
const patience = minutes(10);

/** A report may be faster than the note of what it is about: it is tried again. */
export class NotNotedYet extends Error {
  constructor({ channel, providerId }: Report) {
    super(`nothing is noted yet of ${channel} message ${providerId}`);
    this.name = 'NotNotedYet';
  }
}

type Deps = {
  readonly reports: Reports;
  readonly clock: Clock;
  /** Is told of each report that is about nothing of ours. */
  readonly dropped: (report: Report) => void;
};

/**
 * Notes what a channel reports. What is still unknown after some minutes is not ours: a mail of the doctor, of the release
 * before, or one that is forgotten by now.
 * @throws NotNotedYet when it is to be brought again
 */
export const hearReport =
  ({ reports, clock, dropped }: Deps) =>
  async (report: Report | null): Promise<void> => {
    if (!report || (await reports.note(report)) === 'noted') return;
    if (clock.now() - Date.parse(report.at) < patience) throw new NotNotedYet(report);
    dropped(report);
  };
