import { registerHooks } from 'node:module';
import { addEventHandler } from 'jest-circus';

// Set up in each process that runs test files by jest-light-runner, which knows no module @jest/globals and no limit of time,
// and runs one file after another in the same world.

const globals = new URL('bare-globals.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === '@jest/globals'
      ? { url: globals, format: 'module', shortCircuit: true }
      : nextResolve(specifier, context),
});

/** In milliseconds. On a busy machine, creating the tables takes its time. */
const usualTimeout = 60_000;

addEventHandler(({ name }, { currentDescribeBlock, rootDescribeBlock }) => {
  const lists = { add_test: currentDescribeBlock.children, add_hook: currentDescribeBlock.hooks };
  const added = lists[name]?.at(-1);
  if (!added) return;
  if (added.fn) added.fn = inTime(added.fn, added.timeout ?? usualTimeout);
  restoreAtEnd(rootDescribeBlock);
});

/** What hangs fails, and the next tests are still seen. */
function inTime(run, timeout) {
  return async () => {
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.reject(new Error(`not done after ${timeout} ms`)), timeout);
    try {
      await Promise.race([run(), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What a file spies on is as it was for the next one. */
function restoreAtEnd(file) {
  if (file.hooks.some(({ fn }) => fn === restore)) return;
  file.hooks.push({ type: 'afterAll', fn: restore, parent: file });
}

function restore() {
  globalThis.jest.restoreAllMocks();
}
