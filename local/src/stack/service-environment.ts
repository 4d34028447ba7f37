import { queuePrefix } from '../emulators/buckets-and-queues.ts';
import type { Keys } from './keys.ts';
import { localAws } from './local-aws.ts';
import { builtPortal } from './portals.ts';
import { addressOf, type StackSettings } from './settings.ts';

export type Environment = Readonly<Record<string, string>>;
export type ServiceName = 'customer' | 'employee' | 'worker';

/** What all processes share. */
function sharedEnvironment(settings: StackSettings): Environment {
  const { ports, host, prefix, watch } = settings;
  const aws = addressOf(settings, 'aws');
  return {
    NODE_ENV: watch ? 'development' : 'production',
    HOST: host,
    LOG_LEVEL: 'info',
    PUBLIC_URL: `http://localhost:${ports.gateway}`,
    AWS_REGION: localAws.region,
    AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
    DYNAMODB_ENDPOINT: `http://${addressOf(settings, 'database')}`,
    S3_ENDPOINT: `http://${aws}`,
    SQS_ENDPOINT: `http://${aws}`,
    TABLE_PREFIX: prefix,
    QUEUE_PREFIX: queuePrefix(aws, prefix),
    MEDIA_BUCKET: `${prefix}media`,
    CHARTS_BUCKET: `${prefix}charts`,
    LIMITS: settings.limits ?? '',
  };
}

/** The phone of a laptop takes text messages. What a part costs is an example. */
const smsBy = 'sns';
const smsPartPrice = 'CHF 8';

/** What a process has that knows devices of people. */
function pushEnvironment(settings: StackSettings, keys: Keys): Environment {
  return { VAPID_KEYS: JSON.stringify(keys.vapidKeys), PUSH_HOSTS: addressOf(settings, 'push') };
}

/** What a process has that sells: the employee service does not. */
function sellingEnvironment(settings: StackSettings, keys: Keys): Environment {
  return {
    STRIPE_API_URL: `http://${addressOf(settings, 'paymentSandbox')}`,
    STRIPE_SECRET_KEY: keys.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: keys.stripeWebhookSecret,
    TICKET_KEYS: JSON.stringify(keys.ticketKeys),
  };
}

/** Loading the example house goes on to sell some of it. */
export function demoEnvironment(settings: StackSettings, keys: Keys): Environment {
  return { ...sharedEnvironment(settings), ...sellingEnvironment(settings, keys) };
}

/** Each service gets what all share, and of the rest only what is its own. */
export function serviceEnvironment(service: ServiceName, settings: StackSettings, keys: Keys): Environment {
  return { ...sharedEnvironment(settings), ...ownEnvironment(service, settings, keys) };
}

function ownEnvironment(service: ServiceName, settings: StackSettings, keys: Keys): Environment {
  const { ports, drainNotice, watch } = settings;
  switch (service) {
    case 'customer':
      return {
        ...sellingEnvironment(settings, keys),
        ...pushEnvironment(settings, keys),
        SMS_BY: smsBy,
        PORT: String(ports.customer),
        MANAGEMENT_PORT: String(ports.customerManagement),
        DRAIN_NOTICE_SECONDS: String(drainNotice),
        SESSION_KEY: keys.sessionKey,
        PORTAL_DIR: builtPortal('customer', watch),
      };
    case 'employee':
      return {
        PORT: String(ports.employee),
        MANAGEMENT_PORT: String(ports.employeeManagement),
        DRAIN_NOTICE_SECONDS: String(drainNotice),
        EMPLOYEE_SESSION_KEY: keys.employeeSessionKey,
        SMS_BY: smsBy,
        SMS_PART_PRICE: smsPartPrice,
        PORTAL_DIR: builtPortal('admin', watch),
      };
    case 'worker':
      return {
        ...sellingEnvironment(settings, keys),
        ...pushEnvironment(settings, keys),
        SMS_BY: smsBy,
        SNS_ENDPOINT: `http://${addressOf(settings, 'phone')}`,
        MANAGEMENT_PORT: String(ports.workerManagement),
        SMTP_URL: `smtp://${addressOf(settings, 'smtp')}`,
        MAIL_FROM: 'Parterre <tickets@parterre.example>',
      };
  }
}
