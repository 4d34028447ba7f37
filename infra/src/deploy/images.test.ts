import { describe, expect, it, jest } from '@jest/globals';
import { buildImages, currentCommit } from './images.ts';

const asked = { bucket: 'parterre-artifacts', project: 'parterre-dev-images', commit: currentCommit() };
const s3 = { send: jest.fn<() => Promise<object>>().mockResolvedValue({}) };

const refusing = (name: string, message: string) => ({
  send: jest.fn<() => Promise<object>>().mockRejectedValue(Object.assign(new Error(message), { name })),
});

describe('building the images', () => {
  it('says which quota is missing in an account that may not build yet', async () => {
    const builds = refusing('AccountLimitExceededException', 'Cannot have more than 0 builds in queue');
    await expect(buildImages({ s3, builds }, asked)).rejects.toThrow(
      /more than 0 builds.*Concurrently running builds for Linux\/Medium/s,
    );
  });

  it('hides no other refusal behind that', async () => {
    const builds = refusing('AccessDeniedException', 'not allowed');
    await expect(buildImages({ s3, builds }, asked)).rejects.toThrow(/^not allowed$/);
  });
});
