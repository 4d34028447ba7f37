import { describe, expect, it, jest } from '@jest/globals';
import { problemsAt } from './visit-house.ts';

type Answer = { readonly status?: number; readonly body?: string; readonly date?: Date };

/** A house that answers as told, and is open in everything else. */
const aHouse = (told: Readonly<Record<string, Answer>> = {}): typeof fetch =>
  jest.fn<typeof fetch>(async (input) => {
    const path = String(input instanceof Request ? input.url : input).replace('https://house.test', '');
    const open: Answer = { body: path === '/' ? '<pt-root></pt-root>' : '{"events":[]}' };
    const { status = 200, body = '', date = new Date() } = { ...open, ...told[path] };
    return new Response(body, { status, headers: { date: date.toUTCString() } });
  });

const problems = (house: typeof fetch) => problemsAt('https://house.test', house);

describe('a visit to the house', () => {
  it('finds nothing wrong when it is open', async () => {
    expect(await problems(aHouse())).toEqual([]);
  });

  it.each<[string, Record<string, Answer>, RegExp]>([
    ['a closed door', { '/': { status: 503 } }, /^\/ answers 503$/],
    ['the page of somebody else', { '/': { body: 'Buy this domain' } }, /^\/ is not what it should be$/],
    ['no list of events', { '/api/events?limit=1': { status: 500 } }, /events\?limit=1 answers 500/],
    ['a clock that is wrong', { '/': { date: new Date(Date.now() - 300_000) } }, /clock is 30\d s off/],
  ])('finds %s', async (_what, told, expected) => {
    expect(await problems(aHouse(told))).toEqual([expect.stringMatching(expected)]);
  });

  it('finds that nobody is there, or that the certificate is none', async () => {
    const silent = jest.fn<typeof fetch>().mockRejectedValue(new TypeError('certificate has expired'));
    expect(await problems(silent)).toContain('/ cannot be reached: certificate has expired');
  });
});
