import { Refused, type Problem } from '../data/problem.ts';

/** What a service does that says no. */
export function refusing(problem: Partial<Problem>): () => Promise<never> {
  return () => Promise.reject(new Refused({ status: 409, code: 'no', title: 'No.', ...problem }));
}
