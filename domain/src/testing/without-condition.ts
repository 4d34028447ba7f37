import { z } from 'zod';
import type { Interceptor } from './intercept-calls.ts';

/** Writes of a transaction or of a single command, as far as a saboteur needs to know them. */
const guarded = z.looseObject({
  TableName: z.string(),
  ConditionExpression: z.string().optional(),
  UpdateExpression: z.string().optional(),
});
const writes = z.looseObject({
  TransactItems: z
    .array(
      z.looseObject({
        Put: guarded.optional(),
        Update: guarded.optional(),
        Delete: guarded.optional(),
        ConditionCheck: guarded.optional(),
      }),
    )
    .optional(),
});

/** Takes away the condition of some writes, to see what it is good for: it is still sent, but always true. */
export const without =
  (isTarget: (write: z.infer<typeof guarded>) => boolean) =>
  (interceptor: Interceptor): Interceptor =>
  (run, call) => {
    const disarm = (write: unknown): unknown => {
      const parsed = guarded.safeParse(write);
      if (!parsed.success || !parsed.data.ConditionExpression || !isTarget(parsed.data)) return write;
      return Object.assign(Object(write), {
        ConditionExpression: `attribute_not_exists(nothing) OR ${parsed.data.ConditionExpression}`,
      });
    };
    const transaction = writes.safeParse(call.input);
    if (transaction.success && transaction.data.TransactItems) {
      const items = transaction.data.TransactItems.map((item) =>
        Object.fromEntries(Object.entries(item).map(([kind, write]) => [kind, disarm(write)])),
      );
      Object.assign(Object(call.input), { TransactItems: items });
    } else disarm(call.input);
    return interceptor(run, call);
  };
