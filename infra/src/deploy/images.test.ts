import { StartBuildCommand } from '@aws-sdk/client-codebuild';
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

  /** CodeBuild with a build that has these states, one after the other. */
  const building = (...states: readonly object[]) => {
    const left = [...states];
    return {
      send: jest.fn(async (command: object) =>
        command instanceof StartBuildCommand ? { build: { id: 'b1' } } : { builds: [left.shift()] },
      ),
    };
  };

  it('waits until they are built, and ends with the log where they could not be', async () => {
    process.env.DEPLOY_POLL_MS = '0';
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const [works, succeeds] = [{ buildStatus: 'IN_PROGRESS' }, { buildStatus: 'SUCCEEDED' }];
    const builds = building(works, works, succeeds);
    await buildImages({ s3, builds }, asked);
    expect(builds.send).toHaveBeenCalledTimes(4);
    const fails = { buildStatus: 'FAILED', logs: { deepLink: 'https://log.example' } };
    await expect(buildImages({ s3, builds: building(works, fails, succeeds) }, asked)).rejects.toThrow(
      'could not be built. The log: https://log.example',
    );
  });
});
