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

/** In milliseconds. Other steps run beside the tests, and creating tables takes its time. */
const usualTimeout = 150_000;

/** What was thrown or rejected while nobody listened: the file fails that runs at that time. */
const unheard = [];
for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (error) => {
    console.error(`${event}:`, error);
    unheard.push(error);
  });

const environment = { ...process.env };

addEventHandler(({ name }, { currentDescribeBlock, rootDescribeBlock }) => {
  const lists = { add_test: currentDescribeBlock.children, add_hook: currentDescribeBlock.hooks };
  const added = lists[name]?.at(-1);
  if (!added) return;
  if (added.fn) added.fn = inTime(added.fn, added.timeout ?? usualTimeout);
  if (!rootDescribeBlock.hooks.some(({ fn }) => fn === endFile))
    rootDescribeBlock.hooks.push({ type: 'afterAll', fn: endFile, parent: rootDescribeBlock });
});

/** What hangs fails, and the next tests are still seen. */
function inTime(run, timeout) {
  return async () => {
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.reject(new Error(`not done after ${timeout} ms`)), timeout);
    try {
      await Promise.race([run(), late.promise]);
    } catch (error) {
      throw withCauses(error);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The runner shows the stack alone; what broke a property is its cause. */
function withCauses(error) {
  const causes = [error?.cause, ...(error?.errors ?? [])].filter((cause) => cause instanceof Error);
  if (causes.length > 0) error.stack += causes.map(({ stack }) => `\n\nCause: ${stack}`).join('');
  return error;
}

/** What a file spies on, and the environment, is as it was for the next one. */
async function endFile() {
  globalThis.jest.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  await new Promise((resolve) => setImmediate(resolve));
  const [error] = unheard.splice(0);
  if (error !== undefined) throw error;
}
