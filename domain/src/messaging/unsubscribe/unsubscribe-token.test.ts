import { describe, expect, it } from '@jest/globals';
import { textSeal } from '../../people/codes/seal.ts';
import { accountId, randomIds } from '../../ids.ts';
import { personAt, personWith } from '../kinds/person.ts';
import { unsubscribeLinks } from './unsubscribe-links.ts';
import { unsubscribeToken, unsubscribeTokens } from './unsubscribe-token.ts';

const [first, second, third] = ['one', 'two', 'three'].map((d) => ({ d }));
const keys = [first, second].flatMap((key) => key ?? []);
const tokens = unsubscribeTokens(keys);
const guest = { person: personAt('carla@example.com'), topic: 'reminders' } as const;

describe('a link that ends mails', () => {
  it('says whose and which, and shows nobody the address', () => {
    const token = tokens.make(guest);
    expect(tokens.read(token)).toEqual(guest);
    expect(unsubscribeToken.parse(token)).toBe(token);
    const readable = [token, Buffer.from(token, 'base64url').toString('latin1')].join();
    expect(readable).not.toMatch(/carla|example|reminders/);
  });

  it('is good for the longest address there is', () => {
    const person = personAt(`${'a'.repeat(64)}@${'b'.repeat(185)}.com`);
    expect(unsubscribeToken.safeParse(tokens.make({ ...guest, person })).success).toBe(true);
  });

  it('is good as long as one of our keys has made it', () => {
    const old = unsubscribeTokens(keys.slice(1)).make(guest);
    expect(tokens.read(old)).toEqual(guest);
    expect(unsubscribeTokens(third ? [third] : []).read(old)).toBeNull();
  });

  it('is nothing when a letter of it was changed, or when it was sealed for something else', () => {
    const token = tokens.make(guest);
    for (const at of [0, 20, token.length - 2]) {
      const letter = token[at] === 'A' ? 'B' : 'A';
      expect(tokens.read(token.slice(0, at) + letter + token.slice(at + 1))).toBeNull();
    }
    expect(tokens.read(textSeal(['one']).seal(JSON.stringify(guest), 'a code'))).toBeNull();
  });

  it('ends nothing that is always written, whatever it says', () => {
    expect(tokens.read(tokens.make({ ...guest, topic: 'tickets' }))).toBeNull();
  });

  it.each([
    '{',
    'null',
    '{"person":"carla","topic":"reminders"}',
    '{"person":"account#1","topic":"account"}',
  ])('is nothing when %s was sealed for it', (text) => {
    const sealed = textSeal(['one']).seal(text, 'no more mails about a topic');
    expect(tokens.read(sealed)).toBeNull();
  });

  it('is in what may be switched off, and nowhere else', () => {
    const links = unsubscribeLinks(tokens, 'https://tickets.test');
    const person = personWith(accountId.parse(randomIds.next()));
    const { url = '', page = '' } = links(person, 'announcements') ?? {};
    expect(new URL(url).pathname).toBe('/api/unsubscribe');
    expect(new URL(page).pathname).toBe('/unsubscribe');
    const token = new URL(page).searchParams.get('token') ?? '';
    expect(tokens.read(token)).toEqual({ person, topic: 'announcements' });
    expect([links(person, 'tickets'), links(person, 'account')]).toEqual([null, null]);
  });
});
