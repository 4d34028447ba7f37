import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import type { CodeStore } from './code-store.ts';
import { maxAttempts, storedCode } from './one-time-code.ts';

export const dynamoCodeStore = (models: Models): CodeStore => {
  const codes = collection(models('Codes', { hash: 'id' }), storedCode);
  return {
    keep: (code) => codes.writes.put(code),
    add: (code) => codes.writes.insert(code).or('kept-already'),
    use: ({ id, digest }) => codes.writes.remove({ id }, when('digest').eq(digest)).or('code-used'),
    find: (id) => codes.find({ id }),
    // May count one attempt as two, when an answer gets lost and the SDK repeats the write: rather that than none.
    attempt: (id, nowSeconds) =>
      codes.changeNow(
        { id },
        { add: { attempts: 1 } },
        when('attempts').lt(maxAttempts).and().where('expiresAt').gt(nowSeconds),
      ),
    giveBack: async (id) => {
      await codes.changeNow({ id }, { add: { attempts: -1 } }, when('attempts').gt(0));
    },
  };
};
