import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import type { Database } from '../../dynamo/database.ts';
import { accountId } from '../../ids.ts';
import type { AccountNames } from './account-names.ts';

const named = z.array(z.object({ id: accountId, name: z.string() }));

/** Of an account nothing but its name is read. */
export const dynamoAccountNames =
  (database: Database): AccountNames =>
  async (ids) => {
    const keys = [...new Set(ids)].map((id) => ({ id }));
    const found = await batchGet(database, 'Accounts', keys, {
      ProjectionExpression: 'id, #name',
      ExpressionAttributeNames: { '#name': 'name' },
    });
    return new Map(named.parse(found).map(({ id, name }) => [id, name]));
  };
