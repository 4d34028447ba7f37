import { execFileSync } from 'node:child_process';
import {
  BatchGetBuildsCommand,
  type Build,
  type CodeBuildClient,
  StartBuildCommand,
} from '@aws-sdk/client-codebuild';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { DeployProblem, say } from './say.ts';
import { waitAWhile } from './waiting.ts';

const root = new URL('../../..', import.meta.url);

const git = (...args: readonly string[]): Buffer =>
  execFileSync('git', args, { cwd: root, maxBuffer: 512 * 1024 * 1024 });

/** The commit that images are named by. What is not committed is not deployed. */
export const currentCommit = (): string => git('rev-parse', '--short=12', 'HEAD').toString().trim();

const uploadSources = async (s3: S3Client, Bucket: string, commit: string): Promise<string> => {
  const Key = `sources/${commit}.zip`;
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: git('archive', '--format=zip', commit) }));
  return `${Bucket}/${Key}`;
};

const showPhase = ({ currentPhase = '' }: Build, before: string): string => {
  if (currentPhase !== before) say(`  ${currentPhase.toLowerCase().replaceAll('_', ' ')}`);
  return currentPhase;
};

/** Follows a build through its phases until it is over. */
const followBuild = async (client: CodeBuildClient, id: string): Promise<void> => {
  let phase = '';
  for (;;) {
    const { builds: [build = {}] = [] } = await client.send(new BatchGetBuildsCommand({ ids: [id] }));
    phase = showPhase(build, phase);
    if (build.buildStatus === 'SUCCEEDED') return;
    if (build.buildStatus !== undefined && build.buildStatus !== 'IN_PROGRESS')
      throw new DeployProblem(`The images could not be built. The log: ${build.logs?.deepLink ?? id}`);
    await waitAWhile();
  }
};

/** Builds the three images in AWS from the sources of a commit, and pushes those that are not there. */
export const buildImages = async (
  clients: { readonly s3: S3Client; readonly builds: CodeBuildClient },
  { bucket, project, commit }: { readonly bucket: string; readonly project: string; readonly commit: string },
): Promise<void> => {
  const source = await uploadSources(clients.s3, bucket, commit);
  const { build } = await clients.builds.send(
    new StartBuildCommand({
      projectName: project,
      sourceTypeOverride: 'S3',
      sourceLocationOverride: source,
      environmentVariablesOverride: [{ name: 'IMAGE_TAG', value: commit, type: 'PLAINTEXT' }],
    }),
  );
  if (!build?.id) throw new DeployProblem('CodeBuild did not begin to build.');
  await followBuild(clients.builds, build.id);
};
