import { usualLimits } from '@parterre/domain/limits';
import { aTicketKey } from '@parterre/domain/testing/ticket-key';
import { someVapidKeys } from '@parterre/domain/testing/vapid-keys';
import type { Config } from '../config.ts';

const nowhere = 'http://127.0.0.1:9';

/** Settings of a worker that reaches nothing but what a test gives it. */
export const aWorkerConfig = async (given: Partial<Config> = {}): Promise<Config> => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'fatal',
  HOST: '127.0.0.1',
  MANAGEMENT_PORT: 0,
  PUBLIC_URL: 'http://tickets.test',
  AWS_REGION: 'eu-central-1',
  DYNAMODB_ENDPOINT: nowhere,
  S3_ENDPOINT: nowhere,
  SQS_ENDPOINT: nowhere,
  TABLE_PREFIX: 'test-',
  MEDIA_BUCKET: 'media',
  CHARTS_BUCKET: 'charts',
  QUEUE_PREFIX: `${nowhere}/test-`,
  SMTP_URL: 'ses:',
  MAIL_FROM: 'tickets@tickets.test',
  STRIPE_SECRET_KEY: 'sk_test_nothing',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_this_test',
  TICKET_KEYS: [await aTicketKey('one')],
  SMS_BY: 'sns',
  SNS_ENDPOINT: nowhere,
  VAPID_KEYS: someVapidKeys(),
  PUSH_HOSTS: [],
  LIMITS: usualLimits,
  ...given,
});
