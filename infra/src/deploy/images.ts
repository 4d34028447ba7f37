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

const uploadSources = async (s3: Pick<S3Client, 'send'>, Bucket: string, commit: string): Promise<string> => {
  const Key = `sources/${commit}.zip`;
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: git('archive', '--format=zip', commit) }));
  return `${Bucket}/${Key}`;
};

const showPhase = ({ currentPhase = '' }: Build, before: string): string => {
  if (currentPhase !== before) say(`  ${currentPhase.toLowerCase().replaceAll('_', ' ')}`);
  return currentPhase;
};

/** Follows a build through its phases until it is over. */
const followBuild = async (client: Pick<CodeBuildClient, 'send'>, id: string): Promise<void> => {
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

/** New accounts may build one thing at a time, or nothing at all, until somebody asks for more. */
const explainQuota = (error: unknown): never => {
  if (error instanceof Error && error.name === 'AccountLimitExceededException')
    throw new DeployProblem(
      `CodeBuild takes no more builds of this account: ${error.message}\n` +
        'Ask for the quota "Concurrently running builds for Linux/Medium environment", 4 or more ' +
        '(AWS console, Service Quotas, AWS CodeBuild), and repeat this command when it is granted.',
    );
  throw error;
};

/** Builds the three images in AWS from the sources of a commit, and pushes those that are not there. */
export const buildImages = async (
  clients: { readonly s3: Pick<S3Client, 'send'>; readonly builds: Pick<CodeBuildClient, 'send'> },
  { bucket, project, commit }: { readonly bucket: string; readonly project: string; readonly commit: string },
): Promise<void> => {
  const source = await uploadSources(clients.s3, bucket, commit);
  const { build } = await clients.builds
    .send(
      new StartBuildCommand({
        projectName: project,
        sourceTypeOverride: 'S3',
        sourceLocationOverride: source,
        environmentVariablesOverride: [{ name: 'IMAGE_TAG', value: commit, type: 'PLAINTEXT' }],
      }),
    )
    .catch(explainQuota);
  if (!build?.id) throw new DeployProblem('CodeBuild did not begin to build.');
  await followBuild(clients.builds, build.id);
};
