import fc from 'fast-check';
import type { Fault } from './fake-payments.ts';

/** What somebody would like to have. */
export type Wish = { readonly seats: string[]; readonly floor: number };

/** One thing that a tab of a browser does, or that happens to everybody. */
export type Step =
  | { readonly does: 'hold' | 'change'; readonly wish: Wish }
  /** Has seats picked, or other ones than this tab shows. */
  | { readonly does: 'best' | 'others'; readonly quantity: number; readonly split: boolean }
  /** The other browser asks for what this one asked for last. */
  | { readonly does: 'rivalHolds' }
  | { readonly does: 'holdAgain' | 'extend' | 'checkout' | 'settle' | 'sweep' | 'loseWebhook' }
  /** Looks on until the other browser goes to pay. */
  | { readonly does: 'look' }
  /** Waits for another tab to hold seats and shows them; leaves the page as it is until another tab has gone on. */
  | { readonly does: 'join' | 'linger' }
  /** On a page that is open, or on one that has ended. */
  | { readonly does: 'pay' | 'payLate' }
  /** The customer did their part, and the money is on its way. */
  | { readonly does: 'delay' }
  /** The provider refuses or fails over what it is asked for next, or forgets a payment. */
  | { readonly does: 'fault'; readonly fault: Fault }
  | { readonly does: 'forget' }
  /** A bank takes money back, or decides about that; somebody pays back by hand. */
  | { readonly does: 'dispute'; readonly decision: 'open' | 'won' | 'lost' }
  | { readonly does: 'refundByHand'; readonly part: boolean }
  /** The seller pays a part of the money back, or all of it; asked for twice at once, or again what was asked last. */
  | { readonly does: 'payBack'; readonly parts: 1 | 2 | 3; readonly times: 1 | 2 }
  | { readonly does: 'payBackAgain' }
  /** The customer's bank sends back what was sent last. */
  | { readonly does: 'failRefund' }
  /** What this tab shows, be it out of date; or, after looking, a booking that was paid for. */
  | { readonly does: 'cancel' | 'cancelPaid' }
  /** The tab shows the newest booking as it is now. */
  | { readonly does: 'reread' }
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'webhook'; readonly which: 'oldest' | 'newest' | 'delivered'; readonly times: number };

/** Longer than there is time to pay. */
const tooLong: Step = { does: 'wait', minutes: 11 };

const simply = <Does extends Step['does']>(does: Does) => ({ does });

const aWish = (seats: readonly string[]): fc.Arbitrary<Wish> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        seats: fc.subarray([...seats], { minLength: 1, maxLength: 2 }),
        floor: fc.integer({ min: 0, max: 1 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ seats: fc.constant<string[]>([]), floor: fc.integer({ min: 1, max: 2 }) }),
    },
  );

const aWebhook: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('webhook' as const),
  which: fc.constantFrom('oldest' as const, 'newest' as const, 'delivered' as const),
  times: fc.integer({ min: 1, max: 2 }),
});

/** What providers and banks do. */
const aTrouble: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step[]>(simply('delay'), simply('forget'), simply('failRefund')),
  fc.record({
    does: fc.constant('fault' as const),
    fault: fc.constantFrom('refuses' as const, 'fails' as const),
  }),
  fc.record({
    does: fc.constant('dispute' as const),
    decision: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
  }),
  fc.record({ does: fc.constant('refundByHand' as const), part: fc.boolean() }),
);

const aPayBack = fc.record({
  does: fc.constant('payBack' as const),
  parts: fc.constantFrom(1 as const, 2 as const, 3 as const, 3 as const),
  times: fc.constantFrom(1 as const, 2 as const),
});

const aPick = fc.record({
  does: fc.constantFrom('best' as const, 'others' as const),
  quantity: fc.integer({ min: 1, max: 3 }),
  split: fc.boolean(),
});

const aSingleStep = (wish: fc.Arbitrary<Wish>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('hold' as const, 'change' as const), wish }) },
    {
      weight: 8,
      arbitrary: fc.constantFrom<Step[]>(
        ...(['holdAgain', 'rivalHolds', 'extend', 'checkout', 'pay', 'payLate'] as const).map(simply),
        ...(['cancel', 'cancelPaid', 'reread', 'settle', 'loseWebhook'] as const).map(simply),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 9 }) }),
    },
    { weight: 3, arbitrary: aPick },
    { weight: 1, arbitrary: fc.oneof(aPayBack, fc.constant(simply('payBackAgain'))) },
    { weight: 2, arbitrary: aWebhook },
    { weight: 1, arbitrary: aTrouble },
    { weight: 1, arbitrary: fc.constant(simply('sweep')) },
  );

/**
 * What customers do one after the other. Single steps alone hardly ever come to money, so most of a script is made of
 * such stories; what the others do at the same time is what disturbs them.
 */
const aStory = (wish: fc.Arbitrary<Wish>): fc.Arbitrary<Step[]> => {
  const hold = fc.oneof(
    { weight: 3, arbitrary: wish.map((wanted): Step => ({ does: 'hold', wish: wanted })) },
    { weight: 1, arbitrary: aPick.map((picks): Step => ({ ...picks, does: 'best' as const })) },
  );
  const told = fc.array(aWebhook, { minLength: 0, maxLength: 2 });
  const buys = fc
    .tuple(hold, told)
    .map(([first, news]) => [first, simply('checkout'), simply('pay'), ...news]);
  const isLate = [simply('checkout'), tooLong, simply('settle')];
  return fc.oneof(
    { weight: 3, arbitrary: buys },
    {
      weight: 1,
      arbitrary: fc
        .tuple(buys, fc.array(fc.oneof(aTrouble, aWebhook), { minLength: 1, maxLength: 3 }))
        .map(([steps, troubles]) => [...steps, simply('settle'), ...troubles]),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(buys, told, fc.constantFrom('won' as const, 'lost' as const, 'lost' as const))
        .map(([steps, news, decision]) => [
          ...[...steps, simply('settle'), { does: 'dispute' as const, decision: 'open' as const }],
          ...[...news, { does: 'dispute' as const, decision }],
        ]),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(buys, fc.boolean())
        .map(([steps, byHand]): Step[] => [
          ...[...steps, simply('settle')],
          ...(byHand
            ? [{ does: 'refundByHand' as const, part: steps.length % 2 === 0 }]
            : [simply('forget'), simply('cancelPaid')]),
        ]),
    },
    { weight: 2, arbitrary: buys.map((steps) => [...steps, simply('settle'), simply('cancelPaid')]) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          buys,
          fc.array(aPayBack, { minLength: 1, maxLength: 3 }),
          fc.array(fc.oneof(aTrouble, aWebhook, fc.constant(simply('payBackAgain'))), { maxLength: 2 }),
          fc.constantFrom<Step[]>(simply('cancelPaid'), simply('sweep'), simply('settle')),
        )
        .map(([steps, parts, troubles, last]) => [
          ...[...steps, simply('settle'), ...parts.slice(0, 1), ...troubles],
          ...[...parts.slice(1), last],
        ]),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(hold, told).map(([first, news]) => [first, ...isLate, simply('payLate'), ...news]),
    },
    {
      weight: 10,
      arbitrary: fc
        .tuple(hold, told)
        .map(([first, news]) => [first, ...isLate, simply('rivalHolds'), simply('payLate'), ...news]),
    },
  );
};

/** The steps of one tab. */
const aScript = (wish: fc.Arbitrary<Wish>): fc.Arbitrary<Step[]> => {
  const part = fc.oneof(
    { weight: 3, arbitrary: aStory(wish) },
    { weight: 2, arbitrary: fc.array(aSingleStep(wish), { minLength: 1, maxLength: 4 }) },
  );
  return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.flat());
};

/**
 * Somebody goes to pay for a hold just when it lapses, and somebody else takes the same seats in that moment. By chance
 * it hardly ever comes to that.
 */
const aLastMinute = (wish: fc.Arbitrary<Wish>): fc.Arbitrary<Step[][]> =>
  wish.map((wanted) => {
    const hold: Step = { does: 'hold', wish: wanted };
    return [
      [hold, simply('checkout'), simply('pay')],
      [simply('look'), { does: 'wait', minutes: 9 }, hold, simply('checkout')],
    ];
  });

/**
 * One tab shows a hold and then gives back what it shows, while another tab of the same browser goes on with it: changes
 * it, or pays.
 */
const aStalePage = (wish: fc.Arbitrary<Wish>): fc.Arbitrary<Step[][]> =>
  fc.tuple(wish, wish, fc.boolean()).map(([first, second, pays]) => {
    const goesOn: Step[] = pays
      ? [simply('checkout'), simply('pay'), simply('settle')]
      : [{ does: 'change', wish: second }];
    return [
      [{ does: 'hold', wish: first }, simply('linger'), simply('cancel')],
      [simply('loseWebhook')],
      [simply('join'), ...goesOn],
    ];
  });

/** Nothing but pages that are out of date. */
export const stalePageScripts = (seats: readonly string[]): fc.Arbitrary<Step[][]> =>
  aStalePage(aWish(seats));

/** Nothing but such moments. */
export const lastMinuteScripts = (seats: readonly string[]): fc.Arbitrary<Step[][]> =>
  aLastMinute(aWish(seats));

/** The steps of several tabs; `seats` are those that everybody wants. */
export const someScripts = (seats: readonly string[]): fc.Arbitrary<Step[][]> => {
  const wish = aWish(seats);
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(aScript(wish), { minLength: 2, maxLength: 4 }) },
    { weight: 1, arbitrary: aLastMinute(wish) },
    { weight: 1, arbitrary: aStalePage(wish) },
  );
};
