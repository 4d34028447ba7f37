import { formatInstant, yourTime } from './event-time.ts';
import { formatMoney } from './money.ts';

const plain = (text: string | null): string | undefined =>
  text?.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('money', () => {
  it('drops decimals that say nothing', () => {
    expect(plain(formatMoney({ amount: 12000, currency: 'MYR' }, 'en-GB'))).toBe('RM 120');
    expect(plain(formatMoney({ amount: 4550, currency: 'MYR' }, 'en-GB'))).toBe('RM 45.50');
  });

  it('knows currencies without minor units', () => {
    expect(plain(formatMoney({ amount: 3000, currency: 'JPY' }, 'en-GB'))).toBe('¥3,000');
  });
});

describe('event times', () => {
  const evening = '2026-12-04T11:30:00Z';
  const now = Date.parse(evening);
  const at = { now, timeZone: 'Asia/Kuala_Lumpur' };

  it('are told in the time zone of the event', () => {
    expect(formatInstant(evening, 'clock', 'en-GB', at)).toBe('19:30');
    expect(formatInstant(evening, 'day', 'en-GB', at)).toMatch(/^4 December/);
  });

  it('name the year where it is not the present one', () => {
    const before = { ...at, now: Date.parse('2025-12-31T23:00:00Z') };
    expect(formatInstant(evening, 'day', 'en-GB', at)).not.toContain('2026');
    expect(formatInstant(evening, 'day', 'en-GB', before)).toContain('2026');
  });

  it('are not repeated where the visitor has the same clock', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(yourTime(evening, here, 'en-GB', now)).toBeNull();
  });
});
