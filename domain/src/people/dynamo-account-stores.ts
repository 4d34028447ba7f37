import { dynamoAccountTrail } from './accounts/dynamo-account-trail.ts';
import { dynamoCommit } from '../dynamo/commit.ts';
import type { LowLevelDatabase, Models } from '../dynamo/models.ts';
import { dynamoSealedNewsStore } from './account-news/dynamo-sealed-news-store.ts';
import type { Limits } from '../limits.ts';
import { dynamoAccountStore } from './accounts/dynamo-account-store.ts';
import { dynamoAttemptLimits } from '../limits/dynamo-attempt-limits.ts';
import { dynamoCodeStore } from './codes/dynamo-code-store.ts';
import { dynamoRegistrationStore } from './registration/dynamo-registration-store.ts';
import { dynamoSessionEndingStore } from './sessions/dynamo-session-ending-store.ts';
import { dynamoSessionStore } from './sessions/dynamo-session-store.ts';

/** Everything about accounts that is kept in DynamoDB, and what commits it. */
export const dynamoAccountStores = (models: Models, database: LowLevelDatabase, limits: Limits) => ({
  commit: dynamoCommit(database.client),
  accounts: dynamoAccountStore(models),
  sessions: dynamoSessionStore(models),
  endings: dynamoSessionEndingStore(models),
  codes: dynamoCodeStore(models),
  sealedNews: dynamoSealedNewsStore(models),
  registrations: dynamoRegistrationStore(models),
  trail: dynamoAccountTrail(models),
  limits: dynamoAttemptLimits(database, limits),
});
