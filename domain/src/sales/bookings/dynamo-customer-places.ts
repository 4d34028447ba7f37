import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { guardedWrite } from '../../dynamo/native-write.ts';
import type { BookingStore, CustomerMove } from './booking-store.ts';
import type { CustomerAtEvent } from './booking.ts';
import { buyerKey } from './buyer.ts';

/*
 * An item per customer and event beside the bookings counts the places that the customer has there, and those that are held
 * where the event has a limit. The database forgets it some time after the event.
 */

const keyOf = ({ buyer, eventId }: CustomerAtEvent) => ({ id: `places#${eventId}#${buyerKey(buyer)}` });

const counted = z.object({ taken: z.int().default(0) });

/** Only taking has a limit: whoever has more than a limit that was lowered keeps it, and may give back. */
const withinLimit = ({ count, atMost }: CustomerMove) =>
  count < 0 || atMost === null
    ? {}
    : {
        ConditionExpression:
          count > atMost ? 'taken <= :most' : 'attribute_not_exists(taken) OR taken <= :most',
        values: { ':most': atMost - count },
      };

export const dynamoCustomerPlaces = ({
  client,
  table,
}: Database): Pick<BookingStore, 'countPlaces' | 'placesOf'> => ({
  countPlaces: (of, move) => {
    const { values, ...condition } = withinLimit(move);
    const Update = {
      TableName: table('Bookings'),
      Key: keyOf(of),
      UpdateExpression: 'ADD taken :count SET expiresAt = :until',
      ExpressionAttributeValues: { ':count': move.count, ':until': move.until, ...values },
      ...condition,
    };
    return guardedWrite({ Update }, 'over-limit');
  },

  placesOf: async (of) => {
    const get = new GetCommand({ TableName: table('Bookings'), Key: keyOf(of), ConsistentRead: true });
    return counted.parse((await client.send(get)).Item ?? {}).taken;
  },
});
