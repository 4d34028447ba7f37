import { type Clock, seconds } from '../../clock.ts';
import { type PaymentProvider, ProviderBusyError } from './payment-provider.ts';

/** What machines may ask of the provider, so that customers who pay are never turned away for it. */
export type ProviderShare = {
  /** Resolves when there is room for one more question. */
  readonly take: () => Promise<void>;
};

type Deps = {
  readonly share: ProviderShare;
  readonly clock: Clock;
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number;
};

/** How long, in milliseconds, a provider is left alone that was asked too much: longer each time, up to the second. */
const [shortestRest, longestRest] = [seconds(1), seconds(60)];

/**
 * The same provider, asked within a share. When it says that it is asked too much all the same, it is left alone, by
 * each process for a time of its own: they would come back together.
 * @throws ProviderBusyError while it is left alone
 */
export const withinShare = (provider: PaymentProvider, { share, clock, random }: Deps): PaymentProvider => {
  let [restsUntil, pause] = [0, 0];

  const rest = (): void => {
    pause = Math.min(longestRest, Math.max(shortestRest, pause * 2));
    restsUntil = clock.now() + pause / 2 + (random() * pause) / 2;
  };

  const within =
    <Question, Answer>(ask: (question: Question) => Promise<Answer>) =>
    async (question: Question): Promise<Answer> => {
      if (clock.now() < restsUntil) throw new ProviderBusyError('it is left alone for a while');
      await share.take();
      const begun = clock.now();
      try {
        const answer = await ask(question);
        pause = 0;
        return answer;
      } catch (error) {
        // What was under way when another one was refused says nothing new.
        if (error instanceof ProviderBusyError && begun >= restsUntil) rest();
        throw error;
      }
    };

  return {
    openPage: within(provider.openPage),
    outcomeOf: within(provider.outcomeOf),
    closePage: within(provider.closePage),
    refund: within(provider.refund),
    moneyState: within(provider.moneyState),
    bookingOf: within(provider.bookingOf),
  };
};
