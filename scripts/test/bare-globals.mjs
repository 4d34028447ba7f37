// What test files import as @jest/globals, from what jest-light-runner has set.
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globalThis;
/** `mocked` is a word for the types only. */
export const jest = { ...globalThis.jest, mocked: (mock) => mock };
