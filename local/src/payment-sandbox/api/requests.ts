import { z } from 'zod';
import { StripeError } from './stripe-error.ts';

// What the sandbox takes, as form fields: numbers arrive as text.

const integer = z.coerce.number().int();
const metadata = z.record(z.string().max(40), z.string().max(500)).default({});
const expand = z.array(z.string()).default([]);
const url = z.url({ protocol: /^https?$/ });

const longerThan = (most: number): string => `must be at most ${most} characters`;

const lineItem = z.strictObject({
  quantity: integer.min(1),
  price_data: z.strictObject({
    currency: z.string().regex(/^[a-z]{3}$/),
    unit_amount: integer.min(0),
    product_data: z.strictObject({
      name: z.string().min(1).max(250, longerThan(250)),
      description: z.string().optional(),
      metadata: metadata.optional(),
    }),
  }),
});

export const sessionRequest = z.strictObject({
  mode: z.literal('payment'),
  line_items: z.array(lineItem).min(1).max(100),
  success_url: url.max(5000, longerThan(5000)),
  cancel_url: url.optional(),
  client_reference_id: z.string().max(200).optional(),
  customer_email: z.email().optional(),
  expires_at: integer.optional(),
  locale: z.string().optional(),
  metadata,
  payment_intent_data: z
    .strictObject({
      description: z.string().max(1000).optional(),
      metadata,
      receipt_email: z.email().optional(),
    })
    .default({ metadata: {} }),
  payment_method_types: z.array(z.literal('card')).optional(),
  submit_type: z.enum(['auto', 'book', 'pay']).optional(),
  expand,
});
export type SessionRequest = z.infer<typeof sessionRequest>;

export const refundRequest = z.strictObject({
  payment_intent: z.string(),
  amount: integer.min(1).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata,
  expand,
});
export type RefundRequest = z.infer<typeof refundRequest>;

export const refundList = z.strictObject({
  payment_intent: z.string(),
  limit: integer.min(1).max(100).default(10),
});

export const disputeList = refundList;

export const eventList = z.strictObject({
  type: z.string().optional(),
  limit: integer.min(1).max(100).default(10),
});

export const expandOnly = z.strictObject({ expand });

/** Parses as Stripe does: the first problem, with the parameter's name in brackets. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  const result = schema.safeParse(fields ?? {}, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const param = bracketed([...issue.path, ...issue.keys.slice(0, 1)]);
    throw new StripeError(400, `Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }
  const param = bracketed(issue?.path ?? []);
  const isMissing = issue?.code === 'invalid_type' && issue.input === undefined;
  throw isMissing
    ? new StripeError(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param })
    : new StripeError(400, `Invalid ${param}: ${issue?.message ?? ''}`, { code: 'parameter_invalid', param });
}

/** `line_items[0][quantity]` */
function bracketed([first, ...rest]: readonly PropertyKey[]): string {
  return `${String(first ?? '')}${rest.map((part) => `[${String(part)}]`).join('')}`;
}
