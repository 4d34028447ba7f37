import { readEnvironment } from '@parterre/service-kit/environment';
import { z } from 'zod';

const settings = z.object({
  AWS_REGION: z.string(),
  DYNAMODB_ENDPOINT: z.url(),
  S3_ENDPOINT: z.url(),
  SQS_ENDPOINT: z.url(),
  QUEUE_PREFIX: z.url(),
  TABLE_PREFIX: z.string(),
  MEDIA_BUCKET: z.string(),
  CHARTS_BUCKET: z.string(),
  PUBLIC_URL: z.url(),
  STRIPE_SECRET_KEY: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
  STRIPE_API_URL: z.url(),
});

/** What loading the demo needs of the services' environment. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env) =>
  readEnvironment(settings, environment);
