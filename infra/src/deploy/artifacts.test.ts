import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { packArtifacts } from './artifacts.ts';

describe('what stacks are made of', () => {
  it('is named by its content, so that the same is never uploaded twice', () => {
    expect(packArtifacts().prefix).toBe(packArtifacts().prefix);
  });

  it('has every template at its top', () => {
    expect([...packArtifacts().files.keys()]).toEqual(
      expect.arrayContaining(['root.yaml', 'network.yaml', 'data.yaml']),
    );
  });

  it('has functions as Lambda runs them: JavaScript, without tests', () => {
    const { files } = packArtifacts();
    const packed = unzipSync(files.get('functions/rotate-keys.zip') ?? new Uint8Array());
    const code = strFromU8(packed['index.mjs'] ?? new Uint8Array());
    expect(code).toContain('export const handler');
    expect(code).not.toMatch(/^type Request/m);
    expect([...files.keys()].filter((name) => name.includes('.test'))).toEqual([]);
  });
});
