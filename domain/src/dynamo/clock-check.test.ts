import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seconds } from '../clock.ts';
import { claimGrace } from '../sales/bookings/booking.ts';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { silentServer } from '../testing/silent-server.ts';
import { clockCheck, clockTolerance } from './clock-check.ts';
import { connectToDynamo } from './connection.ts';
import { isOutage } from './outage.ts';

const at = Date.parse('2026-12-01T20:00:00Z');
const dated = (time: number) => new Date(time).toUTCString();

describe('a check of clocks', () => {
  /** What is found where a question is sent and its answer looked at by a clock that is `ahead`; the database dates it in between. */
  const found = (ahead: number, { way = 5, wait = 5 } = {}) => {
    const sentAt = at + ahead;
    const check = clockCheck({ now: () => sentAt + way + wait });
    check.note(sentAt, dated(at + way));
    return check.off();
  };

  it.each([0, 1, 999, 2000, 3000, -999, -2000, -3000])(
    'leaves alone a clock that is %d ms ahead',
    (ahead) => {
      expect(found(ahead)).toBe(0);
    },
  );

  it('finds one that is hours ahead or behind, or a few seconds', () => {
    expect(found(seconds(7200))).toBe(seconds(7199));
    expect(found(seconds(-7200))).toBe(-7199990);
    expect(found(seconds(5))).toBeGreaterThan(clockTolerance);
    expect(found(seconds(-5))).toBeLessThan(-clockTolerance);
  });

  it('takes no right clock for a wrong one where a question or its answer waits for long', () => {
    expect(found(0, { way: seconds(60) })).toBe(0);
    expect(found(0, { wait: seconds(60) })).toBe(0);
  });

  it('allows less than the grace of a claim', () => {
    expect(clockTolerance).toBeLessThan(claimGrace);
  });

  it('says nothing where an answer has no date', () => {
    const check = clockCheck({ now: () => at });
    check.note(at, undefined);
    check.note(at, 'yesterday');
    expect(check.off()).toBe(0);
  });
});

describe('a connection to a database whose clock says otherwise', () => {
  useExampleCredentials();
  let written: number;
  let apart: number;
  let close: () => void;
  let connection: ReturnType<typeof connectToDynamo>;
  const clocks = clockCheck();
  const key = { TableName: 'Seats', Key: { block: { S: 'a' }, rowId: { S: 'b' } } };

  beforeEach(async () => {
    [written, apart] = [0, seconds(-7200)];
    const server = await silentServer((request, response) => {
      if (String(request.headers['x-amz-target']).endsWith('UpdateItem')) written += 1;
      response.setHeader('Date', dated(Date.now() + apart));
      response.end('{}');
    });
    connection = connectToDynamo({ region: 'eu-central-1', endpoint: server.endpoint, clocks });
    close = () => {
      connection.destroy();
      server.close();
    };
  });
  afterEach(() => close());

  it('writes nothing once it has seen that, and says that one may come back; reads on, and writes when both agree', async () => {
    await connection.getItem(key);
    expect(clocks.off()).toBeGreaterThan(seconds(7190));
    const refused: unknown = await connection.updateItem(key).catch((error: unknown) => error);
    expect([isOutage(refused), written]).toEqual([true, 0]);
    expect(refused).toMatchObject({ message: expect.stringContaining('nothing is written') });
    apart = 0;
    await connection.query({ TableName: 'Seats' });
    await connection.updateItem(key);
    expect([clocks.off(), written]).toEqual([0, 1]);
  });
});
