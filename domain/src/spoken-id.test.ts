import { describe, expect, it } from '@jest/globals';
import { randomIds, ticketId } from './ids.ts';
import { idOfSpoken, spokenId } from './spoken-id.ts';

describe('an id that is read out', () => {
  it('is capital letters in groups, without those that are taken for others', () => {
    expect(spokenId('7k3q9fzm0c4tw2xa')).toBe('7K3Q-9FZM-0C4T-W2XA');
    const printed = Array.from({ length: 500 }, () => spokenId(randomIds.next()));
    expect(
      printed.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code)),
    ).toEqual([]);
  });

  it('leads back to the same id, however it is typed', () => {
    for (const id of Array.from({ length: 200 }, randomIds.next)) {
      const printed = spokenId(id);
      const typings = [
        printed,
        printed.toLowerCase(),
        printed.replaceAll('-', ' '),
        printed.replaceAll('-', ''),
        printed.replaceAll('-', '–'),
        printed.replaceAll('0', 'O').replaceAll('1', 'I'),
        printed.replaceAll('0', 'o').replaceAll('1', 'l'),
        ` ${printed}\n`,
      ];
      expect(typings.map(idOfSpoken)).toEqual(typings.map(() => id));
    }
  });

  it('is refused by its schema where it is none', () => {
    expect(ticketId.safeParse(idOfSpoken('7K3Q-9FZM-0C4T')).success).toBe(false);
    expect(ticketId.safeParse(idOfSpoken('7K3Q-9FZM-0C4T-W2XU')).success).toBe(false);
  });
});
