import { limitsSetting } from '@parterre/domain/limits';
import { pushHostsSetting } from '@parterre/domain/push/push-services';
import { vapidKeysSetting } from '@parterre/domain/push/vapid-keys';
import { ticketKeys } from '@parterre/domain/sales/tickets/ticket-code';
import { smsBySetting } from '@parterre/domain/sms/sms-settings';
import { readEnvironment } from '@parterre/service-kit/environment';
import { z } from 'zod';

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  HOST: z.string().default('0.0.0.0'),
  MANAGEMENT_PORT: z.coerce.number().int().min(0).max(65_535).default(9082),
  PUBLIC_URL: z.url(),
  /** CloudWatch namespace of what is counted. Without one, metrics are at /metrics only. */
  METRICS_NAMESPACE: z.string().min(1).optional(),
  AWS_REGION: z.string().min(1),
  DYNAMODB_ENDPOINT: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
  SQS_ENDPOINT: z.url().optional(),
  TABLE_PREFIX: z.string().min(1),
  /** What every queue's address begins with. */
  QUEUE_PREFIX: z.url(),
  MEDIA_BUCKET: z.string().min(1),
  CHARTS_BUCKET: z.string().min(1),
  // `ses:` sends by Amazon SES, as the role that the worker runs as.
  SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/.+|ses:)$/, 'must be an smtp:// or smtps:// address, or ses: for Amazon SES'),
  MAIL_FROM: z.string().min(1),
  /** By whom text messages go out, if at all. */
  SMS_BY: smsBySetting,
  SNS_ENDPOINT: z.url().optional(),
  VAPID_KEYS: vapidKeysSetting,
  /** Push services besides those of browsers: of a laptop. */
  PUSH_HOSTS: pushHostsSetting,
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  STRIPE_API_URL: z.url().optional(),
  /** Other numbers than the usual ones: docs/operations.md, "Limits". */
  LIMITS: limitsSetting,
  TICKET_KEYS: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('must be a JSON list of keys');
        return z.NEVER;
      }
    })
    .pipe(ticketKeys),
});

export type Config = Readonly<z.output<typeof environment>>;

/** The worker's settings: the only place that reads the environment. */
export const readConfig = (source = process.env): Config => readEnvironment(environment, source);
