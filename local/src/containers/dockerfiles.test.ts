import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { inRoot } from '../paths.ts';

const scope = '@parterre/';
const manifest = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

/** The packages of this repository that one works with, itself among them. */
const packagesOf = async (name: string, found = new Set<string>()): Promise<Set<string>> => {
  if (found.has(name)) return found;
  found.add(name);
  const { dependencies } = manifest.parse(JSON.parse(await readFile(inRoot(name, 'package.json'), 'utf8')));
  for (const dependency of Object.keys(dependencies))
    if (dependency.startsWith(scope)) await packagesOf(dependency.slice(scope.length), found);
  return found;
};

describe.each(['customer', 'employee', 'worker', 'local'])('the image of %s', (name) => {
  test('holds every package of this repository that it works with', async () => {
    const lines = (await readFile(inRoot(name, 'Dockerfile'), 'utf8')).split('\n');
    for (const own of await packagesOf(name)) {
      expect(lines).toContain(`COPY ${own}/package.json ${own}/`);
      expect(lines).toContain(`COPY ${own}/src ${own}/src`);
    }
  });
});
