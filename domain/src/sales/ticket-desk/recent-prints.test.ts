import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../domain-error.ts';
import { aPrintOrder } from '../../testing/print-order-builder.ts';
import { recentPrints } from './recent-prints.ts';
import type { PrintOrder } from './ticket-printer.ts';
import { aText } from '../../testing/a-text.ts';

const anOrder = async (): Promise<PrintOrder> => aPrintOrder();

describe('what was printed lately', () => {
  const aPrinter = (refuse = 0) => {
    const shares: string[] = [];
    const prints = recentPrints(async (_order, { share }) => {
      shares.push(share);
      if (shares.length <= refuse) throw new DomainError('too-busy', aText('No.'));
      return Buffer.from(`print ${shares.length}`);
    });
    return { shares, ask: (tag: string, share = 'ada') => prints.get(tag, anOrder, share) };
  };

  test('is not printed again for who asks again, at once or later', async () => {
    const { shares, ask } = aPrinter();
    await Promise.all(Array.from({ length: 40 }, () => ask('one')));
    expect(String(await ask('one'))).toBe('print 1');
    expect(shares).toEqual(['ada']);
  });

  test('is another print for other tickets, each for its owner', async () => {
    const { shares, ask } = aPrinter();
    await ask('one');
    await ask('other', 'grace');
    expect(shares).toEqual(['ada', 'grace']);
  });

  test('is asked for anew where there was no room', async () => {
    const { ask } = aPrinter(1);
    await expect(ask('one')).rejects.toMatchObject({ code: 'too-busy' });
    expect(String(await ask('one'))).toBe('print 2');
  });
});
