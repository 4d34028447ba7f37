import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keysIn, makeKeys } from './keys.ts';

describe('the keys of a stack', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are made once', async () => {
    const file = join(folder, 'new', 'keys.json');
    expect(await keysIn(file)).toEqual(await keysIn(file));
  });

  it('of an older checkout stay what they are, and get those that it lacked, once', async () => {
    const file = join(folder, 'keys.json');
    const { vapidKeys: _, ...older } = makeKeys();
    await writeFile(file, JSON.stringify(older));
    const all = await keysIn(file);
    expect(all).toMatchObject(older);
    expect(all.vapidKeys.keys).toHaveLength(1);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(all);
    expect(await keysIn(file)).toEqual(all);
  });
});
