import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { maxAttempts } from '../codes/one-time-code.ts';
import { registration } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';

export const dynamoRegistrationStore = (models: Models): RegistrationStore => {
  const registrations = collection(models('Codes', { hash: 'id' }), registration);
  return {
    add: (item) => registrations.writes.insert(item),
    find: async (id, nowSeconds) => {
      const found = await registrations.find({ id });
      return found && found.expiresAt > nowSeconds ? found : null;
    },
    renewCode: (id, code, nowSeconds) =>
      registrations.writes
        .change({ id }, { set: code }, when('expiresAt').gt(nowSeconds))
        .or('registration-over'),
    use: ({ id, digest }) => registrations.writes.remove({ id }, when('digest').eq(digest)).or('code-used'),
    // May count one attempt as two, as with any other code.
    attempt: (id, nowSeconds) =>
      registrations.changeNow(
        { id },
        { add: { attempts: 1 } },
        when('attempts').lt(maxAttempts).and().where('codeExpiresAt').gt(nowSeconds),
      ),
  };
};
