import { collection } from '../../dynamo/collection.ts';
import { commit } from '../../dynamo/commit-or-throw.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { errandWriter } from '../errands/dynamo-errand-store.ts';
import { maxAttempts } from '../codes/one-time-code.ts';
import { registration, registrationNotHere } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';

export const dynamoRegistrationStore = (models: Models): RegistrationStore => {
  const registrations = collection(models('Codes', { hash: 'id' }), registration);
  const due = errandWriter(models);
  return {
    add: (item, errand) => commit(registrations.insert(item), due(errand)),
    find: async (id, nowSeconds) => {
      const found = await registrations.find({ id });
      return found && found.expiresAt > nowSeconds ? found : null;
    },
    renewCode: (id, code, nowSeconds, errand) =>
      commit(
        registrations.change({ id }, { set: code }, when('expiresAt').gt(nowSeconds), registrationNotHere),
        due(errand),
      ),
    // May count one attempt as two, as with any other code.
    attempt: (id, nowSeconds) =>
      registrations.changeNow(
        { id },
        { add: { attempts: 1 } },
        when('attempts').lt(maxAttempts).and().where('codeExpiresAt').gt(nowSeconds),
      ),
  };
};
