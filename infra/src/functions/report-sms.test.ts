import { gzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import { feedback } from '@parterre/domain/messaging/feedback/feedback';
import { reportOf, reportSms } from './report-sms.ts';

/** https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html */
const failure = {
  notification: { messageId: '1077257a-92f3-5ca3-bc97-6a915b310625', timestamp: '2016-06-28 00:40:34.559' },
  delivery: {
    mnc: 0,
    destination: '+15555550100',
    priceInUSD: 0.00645,
    smsType: 'Transactional',
    mcc: 0,
    providerResponse: 'Unknown error attempting to reach phone',
    dwellTimeMs: 1420,
    dwellTimeMsUntilDeviceAck: 1692,
  },
  status: 'FAILURE',
};

const packed = (entries: readonly string[]) => {
  const logEvents = entries.map((message, id) => ({ id: String(id), timestamp: 1467074434559, message }));
  return { awslogs: { data: gzipSync(JSON.stringify({ logEvents })).toString('base64') } };
};

const aQueue = (answer: object = {}) => {
  const sent: { input: { Entries?: { MessageBody?: string }[] } }[] = [];
  const send = jest.fn(async (command: (typeof sent)[number]) => {
    sent.push(command);
    return answer;
  });
  const bodies = () =>
    sent.flatMap(({ input }) => input.Entries ?? []).map(({ MessageBody }) => MessageBody ?? '');
  return { send, bodies };
};

describe('what became of text messages', () => {
  it('is handed on as the worker reads it, without the number', async () => {
    const queue = aQueue();
    await reportSms(queue, 'queue')(packed([JSON.stringify(failure)]));
    const [body = ''] = queue.bodies();
    expect(body).not.toContain('5555550100');
    expect(feedback.parse(JSON.parse(body))).toEqual({
      channel: 'sms',
      providerId: '1077257a-92f3-5ca3-bc97-6a915b310625',
      outcome: 'failed',
      permanent: false,
      detail: 'Unknown error attempting to reach phone',
      at: '2016-06-28T00:40:34.559Z',
    });
  });

  it('is written so that a queue takes every character', async () => {
    const queue = aQueue();
    const odd = { ...failure, delivery: { providerResponse: 'nicht möglich \u0001 🎹' } };
    await reportSms(queue, 'queue')(packed([JSON.stringify(odd)]));
    const [body = ''] = queue.bodies();
    expect(body).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(body)).toMatchObject({ delivery: odd.delivery });
  });

  it('goes in as many batches as it takes', async () => {
    const queue = aQueue();
    await reportSms(queue, 'queue')(packed(Array.from({ length: 25 }, () => JSON.stringify(failure))));
    expect(queue.send).toHaveBeenCalledTimes(3);
    expect(queue.bodies()).toHaveLength(25);
  });

  it('is tried again by Lambda when the queue does not take it', async () => {
    const queue = aQueue({ Failed: [{ Id: '0' }] });
    await expect(reportSms(queue, 'queue')(packed([JSON.stringify(failure)]))).rejects.toThrow('refused 1');
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"notification":{}}'])('is not in an entry like %j', (entry) => {
    expect(reportOf(entry)).toBeNull();
  });
});
