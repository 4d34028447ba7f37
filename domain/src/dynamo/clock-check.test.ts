import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seconds } from '../clock.ts';
import { claimGrace } from '../sales/bookings/booking.ts';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { silentServer } from '../testing/silent-server.ts';
import { clockCheck, clockTolerance, dateResolution } from './clock-check.ts';
import { connectToDynamo } from './connection.ts';
import { isOutage } from './outage.ts';

const at = Date.parse('2026-12-01T20:00:00Z');
const dated = (time: number) => new Date(time).toUTCString();

describe('a check of clocks', () => {
  /** What is found where a question is sent and its answer looked at by a clock that is `ahead`; the database dates it in between. */
  const found = (ahead: number, { way = 5, wait = 5 } = {}) => {
    const sentAt = at + ahead;
    const check = clockCheck({ now: () => sentAt + way + wait }, () => 0);
    check.note(sentAt, dated(at + way));
    return check.off();
  };

  it.each([0, 1, 999, 1500, 2500, -999, -1500])('leaves alone a clock that is %d ms ahead', (ahead) => {
    expect(found(ahead)).toBe(0);
  });

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

  it('allows two processes to be apart by no more than the grace of a claim', () => {
    expect(2 * (clockTolerance + dateResolution)).toBeLessThanOrEqual(claimGrace);
  });

  describe('in the course of time', () => {
    let [time, passed] = [at, 0];
    let check = clockCheck();
    beforeEach(() => {
      [time, passed] = [at, 0];
      check = clockCheck({ now: () => time }, () => passed);
    });
    const pass = (milliseconds: number) => {
      time += milliseconds;
      passed += milliseconds;
    };
    const answer = () => check.note(time, dated(at + passed));

    it('goes on refusing for as long as something that began by the wrong time may last', () => {
      time += seconds(7200);
      answer();
      time -= seconds(7200);
      answer();
      expect(check.off()).toBe(seconds(7199));
      pass(seconds(14));
      answer();
      expect(check.off()).toBe(seconds(7199));
      pass(seconds(2));
      expect(check.off()).toBe(seconds(7199));
      answer();
      expect(check.off()).toBe(0);
    });

    it('sees without an answer that the clock was moved, until the next one tells what it is', () => {
      answer();
      time += seconds(7200);
      expect(check.off()).toBe(seconds(7200));
      // A laptop that has slept: its clock is right.
      check.note(time, dated(time));
      expect(check.off()).toBe(0);
      pass(seconds(60));
      expect(check.off()).toBe(0);
    });
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
  let [written, apart, passed] = [0, 0, 0];
  let close: () => void;
  let connection: ReturnType<typeof connectToDynamo>;
  const clocks = clockCheck({ now: () => Date.now() }, () => passed);
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

  it('writes nothing once it has seen that, does not try again, and says that one may come back; reads on, and writes when both agree', async () => {
    await connection.getItem(key);
    expect(clocks.off()).toBeGreaterThan(seconds(7190));
    const refused: unknown = await connection.updateItem(key).catch((error: unknown) => error);
    expect([isOutage(refused), written]).toEqual([true, 0]);
    expect(refused).toMatchObject({
      message: expect.stringContaining('nothing is written'),
      $metadata: { attempts: 1 },
    });
    apart = 0;
    passed += seconds(16);
    await connection.query({ TableName: 'Seats' });
    await connection.updateItem(key);
    expect([clocks.off(), written]).toEqual([0, 1]);
  });
});
