import { compareSync, hashSync } from 'bcryptjs';
import { threadTask } from '../../costly/thread-task.ts';

export type HashTask =
  | { readonly do: 'hash'; readonly password: string; readonly cost: number }
  | { readonly do: 'compare'; readonly password: string; readonly hash: string };

/**
 * A password is hashed in one form of its text (NFC, as in RFC 8265), since the same letters come in others from some
 * keyboards. Hashes that were made before that are of whatever was typed: each form is compared, which for most
 * passwords is one.
 */
const formsOf = (password: string): readonly string[] => [
  ...new Set([password.normalize('NFC'), password, password.normalize('NFD')]),
];

/** Runs in a worker thread: bcryptjs computes for a quarter of a second at a time. */
export default threadTask((task: HashTask): string | boolean =>
  task.do === 'hash'
    ? hashSync(task.password.normalize('NFC'), task.cost)
    : formsOf(task.password).some((form) => compareSync(form, task.hash)),
);
