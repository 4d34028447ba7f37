import { RateLimiterDynamo, RateLimiterQueue } from 'rate-limiter-flexible';
import type { LowLevelDatabase } from '../../dynamo/models.ts';
import type { Limits } from '../../limits.ts';
import type { ProviderShare } from './within-share.ts';

/**
 * Counted in the table RateLimits, second by second, for all workers together; in each the questions wait in the order in
 * which they came. By rate-limiter-flexible, which takes the time from the machine.
 */
export const dynamoProviderShare = (
  { client, tablePrefix }: LowLevelDatabase,
  limits: Limits,
): ProviderShare => {
  const second = new RateLimiterDynamo({
    storeClient: client,
    tableName: `${tablePrefix}RateLimits`,
    tableCreated: true,
    ttlSet: true,
    keyPrefix: 'provider-share',
    points: limits['provider-share'].perSecond,
    duration: 1,
  });
  const queue = new RateLimiterQueue(second);
  return {
    take: async () => {
      await queue.removeTokens(1);
    },
  };
};
