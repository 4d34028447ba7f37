import { stripTypeScriptTypes } from 'node:module';

// Tests run the code as production does: types are stripped by Node itself, nothing else is transformed.
export default {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
};
