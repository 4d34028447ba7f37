import { compareSync, hashSync } from 'bcryptjs';

type Task =
  | { readonly do: 'hash'; readonly password: string; readonly cost: number }
  | { readonly do: 'compare'; readonly password: string; readonly hash: string };

/** Runs in a worker thread: bcryptjs computes for a quarter of a second at a time. */
export default (task: Task): string | boolean =>
  task.do === 'hash' ? hashSync(task.password, task.cost) : compareSync(task.password, task.hash);
