import { describe, expect, it } from '@jest/globals';
import { NotSent } from '@parterre/domain/not-sent';
import { z } from 'zod';
import { noteAside } from './note-aside.ts';

const now = Date.parse('2026-12-01T12:00:00Z');
const whyOf = (error: unknown): string => noteAside(error, { receives: 3, waited: 60_000 }, now).why;

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what is noted of a message that is set aside', () => {
  it('says how often it was tried, since when, and why', () => {
    expect(noteAside(new NotSent('refused', '550 no'), { receives: 3, waited: 60_000 }, now)).toEqual({
      tries: 3,
      since: '2026-12-01T11:59:00.000Z',
      why: '550 no',
    });
  });

  it('says nothing of what is in the message, and not to whom it goes', () => {
    expect(whyOf(thrownBy(() => JSON.parse('your code is 123456')))).toBe('cannot be read');
    expect(whyOf(thrownBy(() => z.literal('a').parse('123456')))).toBe('cannot be read');
    expect(whyOf(new Error('nobody is at carla@mail.test'))).toBe('nobody is at …');
    expect(whyOf(new Error('a'.repeat(1000).replaceAll('aaaa', 'aaa '))).length).toBe(300);
  });
});
