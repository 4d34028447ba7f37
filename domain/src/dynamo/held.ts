import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** Whether a write's condition held. */
export const held = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
