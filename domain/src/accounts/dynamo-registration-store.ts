import { collection } from '../dynamo/collection.ts';
import { commit } from '../dynamo/commit.ts';
import { type Models, when } from '../dynamo/models.ts';
import { maxAttempts } from './one-time-code.ts';
import { registration } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';

export const dynamoRegistrationStore = (models: Models): RegistrationStore => {
  const registrations = collection(models('Codes', { hash: 'id' }), registration);
  return {
    add: (item) => commit(registrations.insert(item)),
    find: async (id, nowSeconds) => {
      const found = await registrations.find({ id });
      return found && found.expiresAt > nowSeconds ? found : null;
    },
    renewCode: (id, code, nowSeconds) =>
      registrations.changeNow({ id }, { set: code }, when('expiresAt').gt(nowSeconds)),
    // May count one attempt as two, as with any other code.
    attempt: (id, nowSeconds) =>
      registrations.changeNow(
        { id },
        { add: { attempts: 1 } },
        when('attempts').lt(maxAttempts).and().where('codeExpiresAt').gt(nowSeconds),
      ),
  };
};
