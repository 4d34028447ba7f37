import { z } from 'zod';
import type { Interceptor } from './intercept-calls.ts';

/** Claims of a row by seat, as they are written. */
export type Claims = ReadonlyMap<string, string>;

/** A claim that was written: of which seats, in which row, which was like this in that very moment. */
export type WrittenClaim = {
  readonly rowId: string;
  readonly seats: readonly string[];
  readonly claim: string;
  /** When it was made, as claims are written: what is less has lapsed. */
  readonly time: string;
  readonly old: Claims;
  /** The rows as this process has read them last; null where it never did. */
  readonly picture: ReadonlyMap<string, Claims> | null;
};

const update = z.looseObject({
  TableName: z.string().endsWith('Seats'),
  Key: z.looseObject({ rowId: z.string() }),
  UpdateExpression: z.string(),
  ConditionExpression: z.string().startsWith('(attribute_not_exists(#s0)'),
  ExpressionAttributeNames: z.record(z.string(), z.string()),
  ExpressionAttributeValues: z.looseObject({ ':claim': z.string(), ':time': z.string() }),
});
const updated = z.looseObject({
  output: z.looseObject({ Attributes: z.record(z.string(), z.unknown()).optional() }),
});
const query = z.looseObject({ TableName: z.string().endsWith('Seats'), KeyConditionExpression: z.string() });
const queried = z.looseObject({
  output: z.looseObject({
    Items: z.array(z.looseObject({ rowId: z.object({ S: z.string() }) })),
  }),
});

const claimsIn = (item: Readonly<Record<string, unknown>>): Claims =>
  new Map(
    Object.entries(item).flatMap(([name, value]) => {
      const text = z
        .union([z.string(), z.object({ S: z.string() }).transform(({ S }) => S)])
        .safeParse(value);
      return name.startsWith('s') && text.success ? [[name.slice(1), text.data] as const] : [];
    }),
  );

/** Tells of every claim of one process that a row has taken. */
export const watchedClaims = (written: (claim: WrittenClaim) => void) => {
  let picture: ReadonlyMap<string, Claims> | null = null;
  return (interceptor: Interceptor): Interceptor =>
    (run, call) =>
      interceptor(async () => {
        const claim = update.safeParse(call.input);
        if (claim.success) Object.assign(Object(call.input), { ReturnValues: 'ALL_OLD' });
        const answer = await run();
        if (query.safeParse(call.input).success) {
          const { Items } = queried.parse(answer).output;
          picture = new Map(Items.map((item) => [item.rowId.S, claimsIn(item)]));
        }
        if (claim.success) {
          const { Key, UpdateExpression, ExpressionAttributeNames: names } = claim.data;
          const seats = Object.keys(names).filter((name) => UpdateExpression.includes(`${name} = :claim`));
          written({
            rowId: Key.rowId,
            seats: seats.map((name) => (names[name] ?? '').slice(1)),
            claim: claim.data.ExpressionAttributeValues[':claim'],
            time: claim.data.ExpressionAttributeValues[':time'],
            old: claimsIn(updated.parse(answer).output.Attributes ?? {}),
            picture,
          });
        }
        return answer;
      }, call);
};
