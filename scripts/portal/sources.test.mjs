import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { root } from '../setup/paths.mjs';

// Who only starts it has no packages for tests: a portal is built without what takes them.
test.each(['customer', 'admin'])('the %s portal is built of nothing that is for tests', (portal) => {
  const folder = join(root, 'frontend', 'projects', portal);
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.app.json'), ts.sys.readFile);
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  expect(fileNames.length).toBeGreaterThan(50);
  expect(fileNames.filter((name) => /\.test\.ts$|\/testing\//.test(name))).toEqual([]);
});
