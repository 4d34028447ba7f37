import { describe, expect, it } from '@jest/globals';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { planAsOf } from './sales-plan.ts';

describe('how many places one customer may have', () => {
  const inPlan = (areaPrice: number, placesPerCustomer?: number | null) =>
    aPlan({ areaPrice, event: { placesPerCustomer } }).placesPerCustomer;

  it('is what the organizer says, which may be that there is no limit', () => {
    expect(inPlan(6000, 4)).toBe(4);
    expect(inPlan(0, 4)).toBe(4);
    expect(inPlan(0, 40)).toBe(40);
    expect(inPlan(0, null)).toBeNull();
    expect(inPlan(6000, null)).toBeNull();
  });

  it('is ten where something is free of charge and nothing was said, and no number otherwise', () => {
    expect(inPlan(0)).toBe(10);
    expect(inPlan(6000)).toBeNull();
  });

  it('follows the event while it is on sale', () => {
    const plan = aPlan({ areaPrice: 0 });
    const later = planAsOf(plan, { ...plan.event, placesPerCustomer: 2 });
    expect(later).toMatchObject({ placesPerCustomer: 2, event: { placesPerCustomer: 2 } });
    expect(planAsOf(plan, plan.event).placesPerCustomer).toBe(10);
  });
});
