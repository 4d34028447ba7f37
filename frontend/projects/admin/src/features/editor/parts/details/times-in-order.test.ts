import { timesInOrder } from './times-in-order.ts';

const good = {
  doorsAt: '2027-05-01T18:30',
  startsAt: '2027-05-01T19:30',
  endsAt: '2027-05-01T22:00',
  salesOpenAt: '2027-01-01T10:00',
  salesCloseAt: '2027-05-01T19:30',
};
const wrongWith = (change: Partial<typeof good>): string[] =>
  Object.entries(timesInOrder).flatMap(([name, check]) => (check({ ...good, ...change }) ? [name] : []));

describe('the times of an event', () => {
  it.each<[Partial<typeof good>, string[]]>([
    [{}, []],
    [{ doorsAt: '' }, []],
    [{ doorsAt: good.startsAt }, []],
    [{ doorsAt: '2027-05-01T20:00' }, ['doorsAt']],
    [{ endsAt: '2027-05-01T19:00' }, ['endsAt', 'salesCloseAt']],
    [{ endsAt: good.startsAt }, ['endsAt']],
    [{ salesCloseAt: '2026-12-31T10:00' }, ['salesCloseAt']],
    [{ salesCloseAt: '2027-05-02T10:00' }, ['salesCloseAt']],
    [{ endsAt: '' }, []],
  ])('with %j are wrong at %j', (change, wrong) => {
    expect(wrongWith(change)).toEqual(wrong);
  });
});
