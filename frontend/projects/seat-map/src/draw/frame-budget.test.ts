import { FrameBudget } from './frame-budget.ts';

const [inTime, tooLate] = [16.7, 33.3];
const cell = 60;

/** Draws as much as the budget allows for some frames on a machine that can do `capacity` seats in one. */
function move(budget: FrameBudget, capacity: number, frames: number, wanted = Infinity) {
  let [now, late, drawn] = [0, 0, 0];
  for (let frame = 0; frame < frames; frame++) {
    budget.begin(now, true, true);
    let seats = 0;
    while (seats < wanted && budget.allows(seats)) seats += cell;
    const isLate = seats > capacity;
    if (isLate) late += 1;
    drawn += seats;
    now += isLate ? tooLate : inTime;
  }
  return { late: late / frames, drawn: drawn / frames };
}

describe('how much is drawn in a frame', () => {
  it.each([300, 1000, 4000])(
    'is what a machine of %i seats can do, found out by few late frames',
    (capacity) => {
      const budget = new FrameBudget();
      move(budget, capacity, 20);
      const { late, drawn } = move(budget, capacity, 400);
      expect(late).toBeLessThan(0.04);
      expect(drawn).toBeGreaterThan(capacity * 0.6);
    },
  );

  it('is learned from frames that were full: many easy ones promise nothing', () => {
    const budget = new FrameBudget();
    move(budget, 1000, 20);
    move(budget, 1000, 200, 2 * cell);
    expect(move(budget, 1000, 10).late).toBeLessThan(0.2);
  });

  it('grows again where the machine has more time', () => {
    const budget = new FrameBudget();
    move(budget, 300, 40);
    move(budget, 4000, 200);
    expect(move(budget, 4000, 100).drawn).toBeGreaterThan(1500);
  });
});
