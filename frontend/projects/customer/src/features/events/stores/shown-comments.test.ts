import type { Comment, OwnComment } from '../../../data/api.ts';
import { shownComments } from './shown-comments.ts';

const at = (n: number): Comment => ({
  id: `c${n}`,
  name: 'Ben',
  text: '',
  at: `2026-12-01T12:00:0${n}.000Z`,
});
const own = (n: number, state: OwnComment['state']): OwnComment => ({ ...at(n), state });
const ids = (given: Partial<Parameters<typeof shownComments>[0]>) =>
  shownComments({ everybodys: [], own: [], hasMore: false, gone: new Set(), ...given }).map(({ id }) => id);

describe('the comments that somebody sees', () => {
  it('have one’s own among them, each once', () => {
    expect(ids({ everybodys: [at(3), at(1)], own: [own(3, 'shown'), own(2, 'waiting')] })).toEqual([
      'c3',
      'c2',
      'c1',
    ]);
  });

  it('have what was just written, before everybody’s have it', () => {
    expect(ids({ everybodys: [at(3)], own: [own(4, 'shown')], hasMore: true })).toEqual(['c4', 'c3']);
  });

  it('leave an older one to its page', () => {
    expect(ids({ everybodys: [at(3)], own: [own(1, 'shown'), own(2, 'hidden')], hasMore: true })).toEqual([
      'c3',
      'c2',
    ]);
  });

  it('have none that was deleted', () => {
    expect(
      ids({ everybodys: [at(3), at(1)], own: [own(2, 'waiting')], gone: new Set(['c1', 'c2']) }),
    ).toEqual(['c3']);
  });

  it('that come twice, as pages moved, are shown once', () => {
    expect(ids({ everybodys: [at(3), at(2), at(2), at(1)] })).toEqual(['c3', 'c2', 'c1']);
  });
});
