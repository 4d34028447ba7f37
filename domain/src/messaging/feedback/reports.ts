import type { Report } from './report.ts';

/** Where reports are noted beside the messages that they are about. The same report twice is noted once. */
export type Reports = {
  /** `unknown`: no message of ours is called so, or not yet. */
  readonly note: (report: Report) => Promise<'noted' | 'unknown'>;
};
