import { z } from 'zod';
import type { Interceptor } from './intercept-calls.ts';

const rowWrite = z.looseObject({ TableName: z.string(), ConditionExpression: z.string() });

/** Takes out of every claim what it says of the seats beside it. */
export const withoutEdges =
  (interceptor: Interceptor): Interceptor =>
  (run, call) => {
    const { data } = rowWrite.safeParse(call.input);
    if (data?.TableName.endsWith('Seats')) {
      const edge = / AND \((#e\d+ >= :time)?( OR )?(attribute_not_exists\(#b\d+\) OR #b\d+ < :time)?\)/g;
      const ConditionExpression = data.ConditionExpression.replaceAll(edge, (found) =>
        found.replace(' AND (', ' AND (attribute_not_exists(nothing) OR '),
      );
      Object.assign(Object(call.input), { ConditionExpression });
    }
    return interceptor(run, call);
  };
