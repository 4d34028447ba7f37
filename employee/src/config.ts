import { password, personName } from '@parterre/domain/people/accounts/credentials';
import { email } from '@parterre/domain/people/accounts/email-address';
import { limitsSetting } from '@parterre/domain/limits';
import { smsBySetting, smsPartPriceSetting } from '@parterre/domain/sms/sms-settings';
import { readEnvironment } from '@parterre/service-kit/environment';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const storage = {
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  AWS_REGION: z.string().min(1),
  DYNAMODB_ENDPOINT: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
  SQS_ENDPOINT: z.url().optional(),
  TABLE_PREFIX: z.string().min(1),
  /** What every queue's address begins with. */
  QUEUE_PREFIX: z.url(),
  MEDIA_BUCKET: z.string().min(1),
  CHARTS_BUCKET: z.string().min(1),
  PUBLIC_URL: z.url(),
  /** CloudWatch namespace of what is counted. Without one, metrics are at /metrics only. */
  METRICS_NAMESPACE: z.string().min(1).optional(),
  EMPLOYEE_SESSION_KEY: z.string().min(32),
  /** Other numbers than the usual ones: docs/operations.md, "Limits". */
  LIMITS: limitsSetting,
};

const environment = z.object({
  ...storage,
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  HOST: z.string().default('0.0.0.0'),
  PORT: port.default(8081),
  MANAGEMENT_PORT: port.default(9081),
  // How long it still answers after SIGTERM, so that the load balancer sees that it leaves.
  DRAIN_NOTICE_SECONDS: z.coerce.number().min(0).max(5).default(3),
  // Which release this is, a commit. The task definition says it, every answer repeats it.
  VERSION: z
    .string()
    .regex(/^[\w.-]{1,64}$/)
    .default('unreleased'),
  PORTAL_DIR: z.string().min(1),
  // How many proxies of ours stand before the service: the load balancer, and CloudFront where it is in front.
  PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(1),
  /** Whether there are text messages in this house, and what a part of one costs. */
  SMS_BY: smsBySetting,
  SMS_PART_PRICE: smsPartPriceSetting,
});

export type Config = Readonly<z.output<typeof environment>>;

/** What use cases need, with or without a service around them. */
export type StorageConfig = Pick<Config, keyof typeof storage> &
  Partial<Pick<Config, 'SMS_BY' | 'SMS_PART_PRICE'>>;

/** The employee service's settings: the only place that reads the environment. */
export const readConfig = (source = process.env): Config => readEnvironment(environment, source);

const adminEnvironment = z.object({
  ...storage,
  ADMIN_EMAIL: email,
  ADMIN_NAME: personName,
  ADMIN_PASSWORD: password,
});

/** Settings of the command that creates an admin. The password comes by the environment, so no shell keeps it. */
export const readAdminConfig = () => readEnvironment(adminEnvironment);
