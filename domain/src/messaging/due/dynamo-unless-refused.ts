import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** Somebody else was faster. */
export const unlessRefused = (error: unknown): void => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
};
