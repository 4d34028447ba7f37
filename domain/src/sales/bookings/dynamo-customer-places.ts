import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { guardedWrite, nativeWrite } from '../../dynamo/native-write.ts';
import { type BookingId, bookingId } from '../../ids.ts';
import type { BookingStore, CustomerMove } from './booking-store.ts';
import type { CustomerAtEvent } from './booking.ts';
import { accountOf, buyerKey } from './buyer.ts';

/*
 * An item per customer and event beside the bookings counts the places that the customer holds and has there, where the
 * event has a limit. The database forgets it some time after the event.
 */

const keyOf = ({ buyer, eventId }: CustomerAtEvent) => ({ id: `places#${eventId}#${buyerKey(buyer)}` });

const counted = z.object({ taken: z.int().default(0), completeAsOf: z.int().default(0) });
const listed = z.object({ id: bookingId });

/** Only taking has a limit: whoever has more than a limit that was lowered keeps it, and may give back. */
const withinLimit = ({ count, atMost }: CustomerMove) =>
  count < 0 || atMost === null
    ? {}
    : {
        ConditionExpression:
          count > atMost ? 'taken <= :most' : 'attribute_not_exists(taken) OR taken <= :most',
        values: { ':most': atMost - count },
      };

type Places = Pick<
  BookingStore,
  'countPlaces' | 'placesOf' | 'countCompleteAsOf' | 'noteComplete' | 'atEvent'
>;

const read = async ({ client, table }: Database, of: CustomerAtEvent) => {
  const get = new GetCommand({ TableName: table('Bookings'), Key: keyOf(of), ConsistentRead: true });
  return counted.parse((await client.send(get)).Item ?? {});
};

export const dynamoCustomerPlaces = (database: Database): Places => ({
  countPlaces: (of, move) => {
    const { values, ...condition } = withinLimit(move);
    const Update = {
      TableName: database.table('Bookings'),
      Key: keyOf(of),
      UpdateExpression: 'ADD taken :count SET expiresAt = :until',
      ExpressionAttributeValues: { ':count': move.count, ':until': move.until, ...values },
      ...condition,
    };
    return guardedWrite({ Update }, 'over-limit');
  },

  placesOf: async (of) => (await read(database, of)).taken,
  countCompleteAsOf: async (of) => (await read(database, of)).completeAsOf,

  noteComplete: (of, { asOf, until }) =>
    nativeWrite({
      Update: {
        TableName: database.table('Bookings'),
        Key: keyOf(of),
        UpdateExpression: 'SET completeAsOf = :asOf, expiresAt = :until',
        ExpressionAttributeValues: { ':asOf': asOf, ':until': until },
      },
    }),

  atEvent: async ({ buyer, eventId }) => {
    const accountId = accountOf(buyer);
    if (accountId === undefined) return [];
    const query = {
      TableName: database.table('Bookings'),
      IndexName: 'byAccount',
      KeyConditionExpression: 'accountId = :accountId',
      FilterExpression: 'eventId = :eventId',
      ExpressionAttributeValues: { ':accountId': accountId, ':eventId': eventId },
    };
    const ids: BookingId[] = [];
    for await (const { Items } of paginateQuery({ client: database.client }, query))
      ids.push(
        ...listed
          .array()
          .parse(Items ?? [])
          .map(({ id }) => id),
      );
    return ids;
  },
});
