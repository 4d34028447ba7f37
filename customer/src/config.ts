import { limitsSetting } from '@parterre/domain/limits';
import { pushHostsSetting } from '@parterre/domain/push/push-services';
import { vapidKeysSetting } from '@parterre/domain/push/vapid-keys';
import { ticketKeys } from '@parterre/domain/sales/tickets/ticket-code';
import { smsBySetting } from '@parterre/domain/sms/sms-settings';
import { readEnvironment } from '@parterre/service-kit/environment';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const secret = z.string().min(32);

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  HOST: z.string().default('0.0.0.0'),
  PORT: port.default(8080),
  MANAGEMENT_PORT: port.default(9080),
  // Which release this is, a commit. The task definition says it, every answer repeats it.
  VERSION: z
    .string()
    .regex(/^[\w.-]{1,64}$/)
    .default('unreleased'),
  PUBLIC_URL: z.url(),
  /** CloudWatch namespace of what is counted. Without one, metrics are at /metrics only. */
  METRICS_NAMESPACE: z.string().min(1).optional(),
  // How many proxies of ours stand before the service: the load balancer, and CloudFront where it is in front.
  PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(1),
  // How long it still answers after SIGTERM, so that the load balancer sees that it leaves.
  DRAIN_NOTICE_SECONDS: z.coerce.number().min(0).max(5).default(3),
  AWS_REGION: z.string().min(1),
  DYNAMODB_ENDPOINT: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
  SQS_ENDPOINT: z.url().optional(),
  TABLE_PREFIX: z.string().min(1),
  /** What every queue's address begins with. */
  QUEUE_PREFIX: z.url(),
  MEDIA_BUCKET: z.string().min(1),
  CHARTS_BUCKET: z.string().min(1),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  STRIPE_API_URL: z.url().optional(),
  SESSION_KEY: secret,
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
  /** Whether there are text messages in this house. */
  SMS_BY: smsBySetting,
  /** Browsers subscribe to the first one. */
  VAPID_KEYS: vapidKeysSetting,
  /** Push services besides those of browsers: of a laptop. */
  PUSH_HOSTS: pushHostsSetting,
  /** Other numbers than the usual ones: docs/operations.md, "Limits". */
  LIMITS: limitsSetting,
  PORTAL_DIR: z.string().min(1),
});

export type Config = Readonly<z.output<typeof environment>>;

/** The customer service's settings: the only place that reads the environment. */
export const readConfig = (source = process.env): Config => readEnvironment(environment, source);
