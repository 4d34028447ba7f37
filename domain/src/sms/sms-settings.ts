import { z } from 'zod';
import { type Money, money } from '../money.ts';

/** By whom text messages go out: `sns` is Amazon SNS. Without it this house sends none, and says so. */
export const smsBySetting = z
  .enum(['', 'sns'], { error: 'must be sns for Amazon SNS, or empty where no text messages are sent' })
  .default('');
export type SmsBy = z.infer<typeof smsBySetting>;

const amount = /^([A-Z]{3}) (\d{1,6})$/;

/** What one part costs, in the minor unit: `CHF 8` is eight centimes. Nothing where nobody knows. */
export const smsPartPriceSetting = z
  .string()
  .default('')
  .transform((text, context): Money | null => {
    if (text === '') return null;
    const [, currency, minor] = amount.exec(text) ?? [];
    const read = money.safeParse({ amount: Number(minor), currency });
    if (read.success) return read.data;
    context.addIssue('must be a currency and a count of its minor unit, as CHF 8');
    return z.NEVER;
  });
