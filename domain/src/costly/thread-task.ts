import { z } from 'zod';
import type { Text } from '../words/catalogue.ts';
import { describeDomainError, DomainError, type DomainErrorCode, refusalKinds } from '../domain-error.ts';
import type { RefusalDetails } from '../refusal-details.ts';

const isCode = (code: unknown): code is DomainErrorCode => typeof code === 'string' && code in refusalKinds;

/** What comes back from a thread: refusals as such, since an error loses its class on the way. */
export const outcome = z.union([
  z.object({ output: z.unknown() }),
  z.object({
    refusal: z.object({
      code: z.custom<DomainErrorCode>(isCode),
      text: z.custom<Text>(),
      details: z.custom<RefusalDetails>(),
    }),
  }),
  z.object({ fault: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

/** Wraps what a thread does, so that whatever it throws arrives, and only a thread that died is an error of the pool. */
export const threadTask =
  <Input>(work: (input: Input) => unknown) =>
  async (input: Input): Promise<Outcome> => {
    try {
      return { output: await work(input) };
    } catch (error) {
      const refusal = describeDomainError(error);
      if (refusal) return { refusal };
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };

/** The output of a task. @throws what it threw */
export const outputOf = (result: Outcome): unknown => {
  if ('refusal' in result) {
    const { code, text, details } = result.refusal;
    throw new DomainError(code, text, details);
  }
  if ('fault' in result) throw new Error(`in a thread: ${result.fault}`);
  return result.output;
};
