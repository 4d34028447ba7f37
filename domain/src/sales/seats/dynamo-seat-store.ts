import {
  type AttributeValue,
  ConditionalCheckFailedException,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../dynamo/database.ts';
import { guardedWrite } from '../../dynamo/native-write.ts';
import type { EventId } from '../../ids.ts';
import { blockOf } from './block.ts';
import { type RowSeats, seatIdsOf } from '@parterre/seating/seat-id';
import { claimPattern, claimTail, decodeClaim, encodeClaim, encodeTime } from './seat-claim.ts';
import { edgeConditions, isLeftAlone } from './row-edges.ts';
import type { BlockState, ClaimResult, RowClaim, RowEdge, SeatStore } from './seat-store.ts';

/** Seat attributes carry a prefix so that no seat's number can be the name of a key. */
const prefix = 's';

/** An item as DynamoDB writes it: name → type and value. */
type Item = Readonly<Record<string, AttributeValue>>;

/** A row or a counter, without its seats. */
const rowItem = z.object({
  rowId: z.object({ S: z.string() }),
  taken: z.object({ N: z.coerce.number().pipe(z.int()) }).optional(),
});

/**
 * The claims among an item's attributes: seat number → claim. A loop and no schema, as a refresh of a large live map
 * comes by here 60,000 times a second; whatever does not look like a claim is left out.
 */
const claimsOf = (item: Item): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const name in item) {
    const value = name.startsWith(prefix) ? item[name]?.S : undefined;
    if (value !== undefined && claimPattern.test(value)) found.set(name.slice(prefix.length), value);
  }
  return found;
};

type RowWrite = {
  /** What each of the seats gets; without it they become free. */
  readonly claim?: string;
  /** What has to be true of each of the seats, `#seat`. */
  readonly condition: string;
  /** What may not be left alone beside them. */
  readonly edges?: readonly RowEdge[] | undefined;
  readonly values: Readonly<Record<string, string>>;
};

type Deps = { readonly database: Database; readonly clock: Clock };

/** One conditional write on one row, which says when it was changed, at `now` in milliseconds. */
const rowUpdate = (
  table: Database['table'],
  eventId: EventId,
  row: RowSeats,
  { claim, condition, edges = [], values }: RowWrite,
  now: number,
) => {
  const names = row.seats.map((seat, n) => [`#s${n}`, prefix + seat] as const);
  const each = (template: string, joint: string) =>
    names.map(([name]) => template.replaceAll('#seat', name)).join(joint);
  const beside = edgeConditions(edges, (seat) => prefix + seat);
  const change = claim ? `, ${each('#seat = :claim', ', ')}` : ` REMOVE ${each('#seat', ', ')}`;
  return {
    TableName: table('Seats'),
    Key: { block: blockOf(eventId, row.sectionId), rowId: row.rowId },
    UpdateExpression: `SET changedAt = :now${change}`,
    ConditionExpression: [each(`(${condition})`, ' AND '), ...beside.conditions].join(' AND '),
    ExpressionAttributeNames: { ...Object.fromEntries(names), ...beside.names },
    ExpressionAttributeValues: { ':now': now, ...(claim && { ':claim': claim }), ...values },
  };
};

const updateRow = (
  { database: { client, table }, clock }: Deps,
  eventId: EventId,
  row: RowSeats,
  write: RowWrite,
) =>
  client.send(
    new UpdateCommand({
      ...rowUpdate(table, eventId, row, write, clock.now()),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  );

/** The row as it was when a condition failed: seat number → claim. */
const rowAtFailure = (error: unknown): ReadonlyMap<string, string> => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  return claimsOf(error.Item ?? {});
};

const aloneIn = (row: RowSeats, edges: readonly RowEdge[], isFree: (seat: string) => boolean): string[] =>
  seatIdsOf({
    ...row,
    seats: edges.filter((edge) => isLeftAlone(edge, isFree)).map(({ seat }) => seat),
  });

const refused = (
  { edges, ...row }: RowClaim,
  found: ReadonlyMap<string, string>,
  isOthers: (value: string | undefined) => boolean,
  asking?: string,
): ClaimResult => {
  const taken = row.seats.filter((seat) => isOthers(found.get(seat)));
  const claimed = taken.flatMap((seat) => found.get(seat) ?? []).map(decodeClaim);
  const asked = new Set(row.seats);
  const besides = [...found].flatMap(([seat, value]) => (!asked.has(seat) && isOthers(value) ? [seat] : []));
  const holders = claimed.map(({ bookingId }) => bookingId);
  return {
    ok: false,
    taken: seatIdsOf({ ...row, seats: taken }),
    besides: seatIdsOf({ ...row, seats: besides }),
    holders: [...new Set(holders)],
    own: claimed.find(({ bookingId }) => bookingId === asking),
    ...(edges && taken.length === 0 && { alone: aloneIn(row, edges, (seat) => !isOthers(found.get(seat))) }),
  };
};

const readBlock = async (
  { plain, table }: Database,
  eventId: EventId,
  sectionOrAreaId: string,
  changedSince = 0,
): Promise<BlockState> => {
  const rows = new Map<string, ReadonlyMap<string, string>>();
  const counters = new Map<string, number>();
  const query = {
    TableName: table('Seats'),
    KeyConditionExpression: '#block = :block',
    ExpressionAttributeNames: { '#block': 'block' },
    // Counters do not say when they changed.
    FilterExpression: 'attribute_not_exists(changedAt) OR changedAt >= :since',
    ExpressionAttributeValues: {
      ':block': { S: blockOf(eventId, sectionOrAreaId) },
      ':since': { N: String(changedSince) },
    },
  };
  for await (const page of paginateQuery({ client: plain }, query))
    for (const item of page.Items ?? []) {
      const { rowId, taken } = rowItem.parse(item);
      if (taken === undefined) rows.set(rowId.S, claimsOf(item));
      else counters.set(rowId.S.slice(1), taken.N);
    }
  return { block: sectionOrAreaId, rows, counters };
};

const seatWrites = ({ table }: Database): Pick<SeatStore, 'claimForGood' | 'moveCounter'> => ({
  claimForGood: (eventId, row, claimed, now) => {
    const value = encodeClaim({ ...claimed, until: null });
    const condition = 'attribute_not_exists(#seat) OR #seat < :time OR #seat = :claim';
    const write = { claim: value, condition, values: { ':time': encodeTime(now) } };
    return guardedWrite({ Update: rowUpdate(table, eventId, row, write, now) }, 'place-taken');
  },
  moveCounter: (eventId, { areaId, shard, count, capacity }) => {
    const Update = {
      TableName: table('Seats'),
      Key: { block: blockOf(eventId, areaId), rowId: `#${shard}` },
      UpdateExpression: 'ADD taken :count',
      ConditionExpression: count > 0 ? 'attribute_not_exists(taken) OR taken <= :room' : 'taken >= :back',
      ExpressionAttributeValues: {
        ':count': count,
        ...(count > 0 ? { ':room': capacity - count } : { ':back': -count }),
      },
    };
    return guardedWrite({ Update }, 'full');
  },
});

export const dynamoSeatStore = (database: Database, clock: Clock): SeatStore => {
  const deps = { database, clock };
  const claim: SeatStore['claim'] = async (eventId, row, claimed, now) => {
    const [value, tail, { replaces }] = [encodeClaim(claimed), claimTail(claimed), claimed];
    // A claim is replaced as it was seen, to the letter: one that was prolonged, or is for good by now, is not.
    const old = replaces && encodeClaim(replaces);
    const isOurs = (found: string) => (old ? found === old || found === value : found.endsWith(tail));
    try {
      await updateRow(deps, eventId, row, {
        claim: value,
        edges: row.edges,
        condition: `attribute_not_exists(#seat) OR #seat < :time OR ${old ? '#seat IN (:claim, :old)' : 'contains(#seat, :tail)'}`,
        values: {
          ':time': encodeTime(now),
          ...(old ? { ':old': old } : { ':tail': tail }),
        },
      });
      return { ok: true };
    } catch (error) {
      const atFailure = rowAtFailure(error);
      // The write was repeated as its answer got lost, and somebody else has come beside it since.
      if (row.seats.every((seat) => atFailure.get(seat) === value)) return { ok: true };
      return refused(
        row,
        atFailure,
        (found) => found !== undefined && found >= encodeTime(now) && !isOurs(found),
        claimed.bookingId,
      );
    }
  };

  const prolong: SeatStore['prolong'] = async (eventId, row, claimed) => {
    const tail = claimTail(claimed);
    const keepsDeadline = claimed.until === null ? '' : ' AND #seat < :forGood';
    try {
      await updateRow(deps, eventId, row, {
        claim: encodeClaim(claimed),
        condition: `contains(#seat, :tail)${keepsDeadline}`,
        values: { ':tail': tail, ...(keepsDeadline && { ':forGood': '~' }) },
      });
      return { ok: true };
    } catch (error) {
      return refused(
        row,
        rowAtFailure(error),
        (value) => !value?.endsWith(tail) || (claimed.until !== null && value.startsWith('~')),
      );
    }
  };

  const release: SeatStore['release'] = async (eventId, row, claimed) => {
    const tail = claimTail(claimed);
    try {
      await updateRow(deps, eventId, row, {
        condition: 'contains(#seat, :tail)',
        values: { ':tail': tail },
      });
    } catch (error) {
      const found = rowAtFailure(error);
      const ours = row.seats.filter((seat) => found.get(seat)?.endsWith(tail));
      if (ours.length > 0) await release(eventId, { ...row, seats: ours }, claimed);
    }
  };

  return {
    claim,
    prolong,
    release,
    ...seatWrites(database),
    read: (eventId, blocks, changedSince) =>
      Promise.all(blocks.map((block) => readBlock(database, eventId, block, changedSince))),
  };
};
