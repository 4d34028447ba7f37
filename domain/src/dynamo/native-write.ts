import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { DynamoWrite, LonePut } from './commit.ts';

type Native = Pick<
  NonNullable<TransactWriteCommandInput['TransactItems']>[number],
  'Put' | 'Update' | 'Delete' | 'ConditionCheck'
>;
type NativePut = NonNullable<Native['Put']>;

const asStored = (values: Record<string, unknown>) => marshall(values, { removeUndefinedValues: true });

const storedValues = <
  Of extends { readonly ExpressionAttributeValues?: Record<string, unknown> | undefined },
>(
  of: Of,
) => ({
  ...of,
  ExpressionAttributeValues: of.ExpressionAttributeValues && asStored(of.ExpressionAttributeValues),
});

const storedPut = (put: NativePut) => ({ ...storedValues(put), Item: asStored(put.Item ?? {}) });

const storedUpdate = (update: NonNullable<Native['Update']>) => ({
  ...storedValues(update),
  Key: asStored(update.Key ?? {}),
});

const storedDelete = (of: NonNullable<Native['Delete']>) => ({
  ...storedValues(of),
  Key: asStored(of.Key ?? {}),
});

const storedCheck = (check: NonNullable<Native['ConditionCheck']>) => ({
  ...storedValues(check),
  Key: asStored(check.Key ?? {}),
});

const stored = ({ Put, Update, Delete, ConditionCheck }: Native): TransactWriteItem => ({
  ...(Put && { Put: storedPut(Put) }),
  ...(Update && { Update: storedUpdate(Update) }),
  ...(Delete && { Delete: storedDelete(Delete) }),
  ...(ConditionCheck && { ConditionCheck: storedCheck(ConditionCheck) }),
});

/** A write in the SDK's own words, with plain values: for the hot path, which goes past Dynamoose. */
export const nativeWrite = (write: Native): DynamoWrite => new DynamoWrite(() => stored(write));

/** The same, with what is answered when its condition does not hold. */
export const guardedWrite = <Refusal extends string>(write: Native, refusal: Refusal): DynamoWrite<Refusal> =>
  new DynamoWrite(() => stored(write), refusal);

/** See `LonePut`. */
export const lonePut = <Refusal extends string>(put: NativePut, refusal: Refusal): LonePut<Refusal> =>
  new LonePut(storedPut(put), refusal);
