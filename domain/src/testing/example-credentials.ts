import { afterEach, beforeEach } from '@jest/globals';

const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

/** Lets AWS's clients sign what they send to a server of a test; afterwards the environment is as it was. */
export const useExampleCredentials = (): void => {
  const before = new Map(names.map((name) => [name, process.env[name]]));
  beforeEach(() => {
    for (const name of names) process.env[name] = 'test';
  });
  afterEach(() => {
    for (const [name, value] of before)
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  });
};
