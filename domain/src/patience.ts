import { z } from 'zod';

/**
 * Gives up an attempt to ask AWS that takes longer, in milliseconds, or an answer that stops for as long half-way. Its
 * clients wait for ever by themselves. They make three attempts, where they are not told to make one. That of DynamoDB has limits of its own (`connection.ts`).
 */
export const noLongerThan = (patience: number) => ({
  connectionTimeout: patience,
  requestTimeout: patience,
  socketTimeout: patience,
  throwOnRequestTimeout: true,
});

const timedOut = z.object({
  name: z.literal('TimeoutError'),
  message: z.string(),
  syscall: z.string().optional().catch(undefined),
});

/**
 * Whether AWS was asked and was not heard, so that it may have done what it was asked for: of an answer that it never gave, or of a
 * connection that broke. Its clients call all of that `TimeoutError`, also where no connection came about.
 */
export const isUnheard = (error: unknown): boolean => {
  const { success, data } = timedOut.safeParse(error);
  return success && data.syscall !== 'connect' && !data.message.includes('did not establish a connection');
};
