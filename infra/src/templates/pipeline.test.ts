import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { deployed, type DeploymentName, deployments } from '../testing/deployments.ts';
import { templateOf } from './read-template.ts';
import { resolveStack, type Stack } from './resolve-stack.ts';
import { mayDo } from './statements.ts';

const inRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);

const pipelineShape = z.object({
  Name: z.string(),
  Stages: z.array(
    z.object({
      Name: z.string(),
      Actions: z.array(
        z.object({
          ActionTypeId: z.object({ Provider: z.string() }),
          Configuration: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

const pipelineIn = (stack: Stack, service: string) => {
  const path = `${service}Pipeline/Pipeline`;
  const { Name, Stages } = pipelineShape.parse(stack.resource(path).properties);
  const actions = Stages.flatMap((stage) =>
    stage.Actions.map(({ ActionTypeId, Configuration }) => ({
      step: `${stage.Name}: ${ActionTypeId.Provider}`,
      Configuration,
    })),
  );
  return { Name, steps: actions.map(({ step }) => step), settings: actions.map((one) => one.Configuration) };
};
const pipeline = (name: DeploymentName, service: string) => pipelineIn(deployed(name), service);

describe('the pipeline of', () => {
  it.each(['Customer', 'Employee'])('%s tests, builds and deploys blue/green', (service) => {
    const { Name, steps, settings } = pipeline('production', service);
    expect(Name).toBe(`parterre-prod-${service.toLowerCase()}`);
    expect(steps).toEqual([
      'Source: CodeStarSourceConnection',
      'Test: CodeBuild',
      'Build: CodeBuild',
      'Deploy: CodeDeployToECS',
    ]);
    expect(settings[0]).toMatchObject({ FullRepositoryId: 'parterre/parterre', BranchName: 'main' });
    expect(settings[1]).toEqual({ ProjectName: `[${service}Pipeline/Test]` });
    expect(settings[2]).toMatchObject({ ProjectName: `[${service}Pipeline/Build]` });
    expect(settings[3]).toMatchObject({
      ApplicationName: '[Deployment/Application]',
      DeploymentGroupName: `[Deployment/${service}]`,
    });
  });

  it('the worker ends with ECS itself', () => {
    const { steps, settings } = pipeline('production', 'Worker');
    expect(steps.at(-1)).toBe('Deploy: ECS');
    expect(settings.at(-1)).toMatchObject({
      ClusterName: '[Cluster/Cluster]',
      ServiceName: '[Services/Worker.Name]',
      FileName: 'imagedefinitions.json',
    });
  });

  it('a trial without a repository is not there', () => {
    expect(() => pipeline('trial', 'Customer')).toThrow('there is no CustomerPipeline/Pipeline');
  });
});

const services = ['Customer', 'Employee', 'Worker'];
const connection =
  'arn:aws:codeconnections:eu-central-1:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef';
const withSource = (source: Readonly<Record<string, string>>): Stack =>
  resolveStack(templateOf('root.yaml'), { ...deployments.production, ...source });
const connections = ({ resources }: Stack): string[] =>
  resources.filter(({ type }) => type === 'AWS::CodeConnections::Connection').map(({ path }) => path);

/** That the pipelines read by this connection whenever the branch changes, and may use no other. */
const expectAllOn = (stack: Stack, ConnectionArn: string, other: string): void => {
  for (const service of services) {
    const { steps, settings } = pipelineIn(stack, service);
    expect(steps[0]).toBe('Source: CodeStarSourceConnection');
    expect(settings[0]).toMatchObject({ ConnectionArn, BranchName: 'main', DetectChanges: 'true' });
    const role = stack.resource(`${service}Pipeline/PipelineRole`);
    expect(mayDo(role, 'codeconnections:UseConnection', ConnectionArn)).toBe(true);
    expect(mayDo(role, 'codeconnections:UseConnection', other)).toBe(false);
  }
};

describe('the source of the pipelines', () => {
  const own = '[Sources/Connection.ConnectionArn]';

  it('is a connection to GitHub that is made for all of them, unless said otherwise', () => {
    const stack = deployed('production');
    expect(connections(stack)).toEqual(['Sources/Connection']);
    expect(stack.resource('Sources/Connection').properties).toEqual({
      ConnectionName: 'parterre-prod-GitHub',
      ProviderType: 'GitHub',
    });
    expectAllOn(stack, own, connection);
    expect(stack.outputs.get('SourceConnectionArn')).toBe(own);
  });

  it('is a connection that there is already', () => {
    const stack = withSource({ ConnectionArn: connection });
    expect(connections(stack)).toEqual([]);
    expectAllOn(stack, connection, own);
    expect(stack.outputs.has('SourceConnectionArn')).toBe(false);
  });

  it('is CodeCommit, whose pushes are listened for', () => {
    const stack = deployed('behindCloudFront');
    expect(connections(stack)).toEqual([]);
    for (const service of services) {
      expect(pipelineIn(stack, service).steps[0]).toBe('Source: CodeCommit');
      expect(stack.resource(`${service}Pipeline/Push`).properties).toMatchObject({
        EventPattern: { detail: { referenceName: ['main'] } },
        Targets: [{ Arn: expect.stringContaining(`[${service}Pipeline/Pipeline]`) }],
      });
      const role = stack.resource(`${service}Pipeline/PipelineRole`);
      expect(mayDo(role, 'codeconnections:UseConnection', own)).toBe(false);
    }
  });

  it('can be allowed before there are images', () => {
    const stack = withSource({ ImageTag: '' });
    expect(connections(stack)).toEqual(['Sources/Connection']);
    expect(() => pipelineIn(stack, 'Customer')).toThrow('there is no CustomerPipeline/Pipeline');
  });

  it.each([
    [
      { SourceProvider: 'CodeCommit', ConnectionArn: connection },
      'other repositories than those of CodeCommit',
    ],
    [{ SourceRepository: '', ConnectionArn: connection }, 'Say SourceRepository'],
    [{ SourceProvider: 'Subversion' }, 'has to be one of CodeConnections, CodeCommit'],
  ])('is refused when it is %p', (source, reason) => {
    expect(() => withSource(source)).toThrow(reason);
  });
});

describe('what a pipeline reads', () => {
  it.each(['customer', 'employee'])('is in appspec/%s', (service) => {
    const settings = pipeline('production', service === 'customer' ? 'Customer' : 'Employee').settings.at(-1);
    for (const name of ['AppSpecTemplatePath', 'TaskDefinitionTemplatePath'])
      expect(existsSync(inRoot(`appspec/${service}/${settings?.[name] ?? ''}`))).toBe(true);
  });

  it('is in appspec/worker', () => {
    const { FileName = '' } = pipeline('production', 'Worker').settings.at(-1) ?? {};
    expect(existsSync(inRoot(`appspec/worker/${FileName}`))).toBe(true);
  });

  it.each(['Test', 'Build'])('tells CodeBuild what to do: %s', (project) => {
    const { properties } = deployed('production').resource(`CustomerPipeline/${project}`);
    const { BuildSpec } = z.object({ BuildSpec: z.string() }).parse(properties.Source);
    expect(existsSync(inRoot(BuildSpec))).toBe(true);
  });

  it('keeps what each release consists of beside what brings it out', () => {
    const release = readFileSync(inRoot('infra/buildspec/release.yaml'), 'utf8');
    expect(release).toMatch(/npm run --silent sbom > release\/sbom\.cdx\.json/);
    expect(release).toMatch(/base-directory: release/);
  });
});
