import type { PaymentProvider } from '../sales/payments/payment-provider.ts';
import type { Interceptor } from './intercept-calls.ts';

/** A payment provider whose changes go through an interceptor, as those to the tables do. */
export const askedThrough = (payments: PaymentProvider, interceptor: Interceptor): PaymentProvider => {
  const through =
    <Input, Answer>(command: string, ask: (input: Input) => Promise<Answer>) =>
    async (input: Input): Promise<Answer> => {
      const answers: Answer[] = [];
      await interceptor(async () => answers.push(await ask(input)), { command, input });
      const [answer] = answers;
      if (answer === undefined) throw new Error('the interceptor did not ask');
      return answer;
    };
  return {
    ...payments,
    openPage: through('openPage', payments.openPage),
    closePage: through('closePage', payments.closePage),
    refund: through('refund', payments.refund),
  };
};
