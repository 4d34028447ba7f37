import { collection } from '../../dynamo/collection.ts';
import { commit } from '../../dynamo/commit-or-throw.ts';
import { type Models, when } from '../../dynamo/models.ts';
import type { CodeStore } from './code-store.ts';
import { maxAttempts, storedCode } from './one-time-code.ts';

export const codeCollection = (models: Models) => collection(models('Codes', { hash: 'id' }), storedCode);

export const dynamoCodeStore = (models: Models): CodeStore => {
  const codes = codeCollection(models);
  return {
    add: async (code) => {
      const known = new Error('this code is kept already');
      await commit(codes.insert(code, () => known)).catch((error: unknown) => {
        if (error !== known) throw error;
      });
    },
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
