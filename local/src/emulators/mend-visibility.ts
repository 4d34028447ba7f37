import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const loaded = z.looseObject({ PersistenceManager: z.unknown() });
const madeVisible = `
  UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?
`;

/**
 * fauxqs 2.4.1 loses a message that is made visible at once, where it keeps messages on disk: it forgets how often that was received,
 * which its own table does not allow, and fails with the message in no list. SQS does no such thing.
 */
export const mendVisibility = async (): Promise<void> => {
  const file = new URL('persistence.js', import.meta.resolve('fauxqs'));
  const { PersistenceManager: manager } = loaded.parse(await import(file.href));
  if (typeof manager !== 'function') throw new TypeError('fauxqs has another way to keep messages');
  Object.defineProperty(manager.prototype, 'updateMessageReady', {
    value(this: object, messageId: string): void {
      const database: unknown = Reflect.get(this, 'db');
      if (!(database instanceof DatabaseSync)) throw new TypeError('fauxqs has another database');
      database.prepare(madeVisible).run(messageId);
    },
  });
};
