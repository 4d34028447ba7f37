import { describe, expect, it } from '@jest/globals';
import { anAsideNote } from '@parterre/domain/testing/aside-note-builder';
import { describeDeadLetter } from './describe-dead-letter.ts';

describe('a dead letter', () => {
  const described = (note: ReturnType<typeof anAsideNote> | null) => {
    const sentAt = '2026-12-01T12:00:00.000Z';
    return describeDeadLetter({
      letter: { id: 'l1', body: '', sentAt, receives: 1, note },
      subject: { what: 'unreadable' },
      ...{ entry: null, endsAt: '2026-12-15T12:00:00.000Z', isTooLate: false },
    });
  };

  it('says when it was set aside only where the worker did so: a queue keeps the instant of the first sending', () => {
    const since = '2026-11-30T12:00:00.000Z';
    expect(described(anAsideNote({ since }))).toMatchObject({
      setAsideAt: '2026-12-01T12:00:00.000Z',
      since,
    });
    expect(described(null)).toMatchObject({ setAsideAt: null, since: '2026-12-01T12:00:00.000Z' });
  });
});
