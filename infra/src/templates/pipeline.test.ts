import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { deployed, type DeploymentName, deployments } from '../testing/deployments.ts';
import { templateOf } from './read-template.ts';
import { resolveStack, type Stack } from './resolve-stack.ts';
import { mayDo } from './statements.ts';

const inRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);

const artifacts = z.array(z.object({ Name: z.string() })).optional();

const pipelineShape = z.object({
  Name: z.string(),
  Stages: z.array(
    z.object({
      Name: z.string(),
      Actions: z.array(
        z.object({
          ActionTypeId: z.object({ Provider: z.string() }),
          Configuration: z.record(z.string(), z.string()),
          InputArtifacts: artifacts,
          OutputArtifacts: artifacts,
        }),
      ),
    }),
  ),
});

const pipelineIn = (stack: Stack) => {
  const { Name, Stages } = pipelineShape.parse(stack.resource('Pipeline/Pipeline').properties);
  const actions = Stages.flatMap((stage) =>
    stage.Actions.map(({ ActionTypeId, Configuration, ...files }) => ({
      step: `${stage.Name}: ${ActionTypeId.Provider}`,
      Configuration,
      reads: (files.InputArtifacts ?? []).map((one) => one.Name),
      leaves: (files.OutputArtifacts ?? []).map((one) => one.Name),
    })),
  );
  return {
    Name,
    actions,
    steps: actions.map(({ step }) => step),
    settings: actions.map((one) => one.Configuration),
  };
};
const pipeline = (name: DeploymentName) => pipelineIn(deployed(name));

describe('the pipeline', () => {
  it('tests once, builds once, and brings out each service on its own', () => {
    const { Name, steps, settings } = pipeline('production');
    expect(Name).toBe('parterre-prod-release');
    expect(steps).toEqual([
      'Source: CodeStarSourceConnection',
      'Test: CodeBuild',
      'Build: CodeBuild',
      'Deploy: CodeDeployToECS',
      'Deploy: CodeDeployToECS',
      'Deploy: ECS',
    ]);
    expect(settings[0]).toMatchObject({ FullRepositoryId: 'parterre/parterre', BranchName: 'main' });
    expect(settings[1]).toEqual({ ProjectName: '[Pipeline/Test]' });
    expect(settings[2]).toMatchObject({ ProjectName: '[Pipeline/Build]' });
    for (const [place, service] of [
      [3, 'Customer'],
      [4, 'Employee'],
    ] as const)
      expect(settings[place]).toMatchObject({
        ApplicationName: '[Deployment/Application]',
        DeploymentGroupName: `[Deployment/${service}]`,
        AppSpecTemplateArtifact: service.toLowerCase(),
        TaskDefinitionTemplateArtifact: service.toLowerCase(),
        Image1ArtifactName: service.toLowerCase(),
      });
    expect(settings[5]).toMatchObject({
      ClusterName: '[Cluster/Cluster]',
      ServiceName: '[Services/Worker.Name]',
      FileName: 'imagedefinitions.json',
    });
  });

  it('hands each service the files that were made for it', () => {
    const { actions } = pipeline('production');
    expect(actions[2]?.leaves).toEqual(['customer', 'employee', 'worker']);
    expect(actions.slice(3).map(({ reads }) => reads)).toEqual([['customer'], ['employee'], ['worker']]);
    const release = parse(readFileSync(inRoot('infra/buildspec/release.yaml'), 'utf8'));
    const folders = z.record(z.string(), z.object({ 'base-directory': z.string() }));
    const made = z.object({ artifacts: z.object({ 'secondary-artifacts': folders }) }).parse(release);
    expect(
      Object.entries(made.artifacts['secondary-artifacts']).map(([name, one]) => [
        name,
        one['base-directory'],
      ]),
    ).toEqual(['customer', 'employee', 'worker'].map((name) => [name, `release/${name}`]));
  });

  // CodePipeline takes the first twenty letters of a pipeline's name as the folder; roles name it by the environment.
  it.each(['ab', 'prod', 'abcdefghij'])(
    'leaves things in a folder that its roles may read: %s',
    (Environment) => {
      const stack = resolveStack(templateOf('root.yaml'), { ...deployments.production, Environment });
      const folder = pipelineIn(stack).Name.slice(0, 20);
      const thing = `arn:aws:s3:::parterre-artifacts/${folder}/source/abc`;
      for (const role of [
        'Pipeline/PipelineRole',
        'Pipeline/TestRole',
        'Pipeline/BuildRole',
        'Deployment/Role',
      ])
        expect(mayDo(stack.resource(role), 's3:GetObject', thing)).toBe(true);
    },
  );

  it('may bring out what it brings out, and hand tasks no other roles', () => {
    const role = deployed('production').resource('Pipeline/PipelineRole');
    const account = 'eu-central-1:123456789012';
    for (const service of ['Customer', 'Employee']) {
      const group = `arn:aws:codedeploy:${account}:deploymentgroup:[Deployment/Application]/[Deployment/${service}]`;
      expect(mayDo(role, 'codedeploy:CreateDeployment', group)).toBe(true);
    }
    const worker = `arn:aws:ecs:${account}:service/[Cluster/Cluster]/[Services/Worker.Name]`;
    expect(mayDo(role, 'ecs:UpdateService', worker)).toBe(true);
    expect(mayDo(role, 'ecs:UpdateService', worker.replace('Worker', 'Customer'))).toBe(false);
    for (const service of services) {
      expect(mayDo(role, 'iam:PassRole', `[TaskRoles/${service}.Arn]`)).toBe(true);
      expect(mayDo(role, 'iam:PassRole', `[ExecutionRoles/${service}.Arn]`)).toBe(true);
      const image = deployed('production').resource('Pipeline/BuildRole');
      expect(mayDo(image, 'ecr:PutImage', `[Registry/${service}.Arn]`)).toBe(true);
    }
    expect(mayDo(role, 'iam:PassRole', '[Deployment/Role.Arn]')).toBe(false);
  });

  it('is not there in a trial without a repository', () => {
    expect(() => pipeline('trial')).toThrow('there is no Pipeline/Pipeline');
  });
});

const services = ['Customer', 'Employee', 'Worker'];
const connection =
  'arn:aws:codeconnections:eu-central-1:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef';
const withSource = (source: Readonly<Record<string, string>>): Stack =>
  resolveStack(templateOf('root.yaml'), { ...deployments.production, ...source });
const connections = ({ resources }: Stack): string[] =>
  resources.filter(({ type }) => type === 'AWS::CodeConnections::Connection').map(({ path }) => path);

/** That the pipeline reads by this connection whenever the branch changes, and may use no other. */
const expectOn = (stack: Stack, ConnectionArn: string, other: string): void => {
  const { steps, settings } = pipelineIn(stack);
  expect(steps[0]).toBe('Source: CodeStarSourceConnection');
  expect(settings[0]).toMatchObject({ ConnectionArn, BranchName: 'main', DetectChanges: 'true' });
  const role = stack.resource('Pipeline/PipelineRole');
  expect(mayDo(role, 'codeconnections:UseConnection', ConnectionArn)).toBe(true);
  expect(mayDo(role, 'codeconnections:UseConnection', other)).toBe(false);
};

describe('the source of the pipeline', () => {
  const own = '[Sources/Connection.ConnectionArn]';

  it('is a connection to GitHub that is made for it, unless said otherwise', () => {
    const stack = deployed('production');
    expect(connections(stack)).toEqual(['Sources/Connection']);
    expect(stack.resource('Sources/Connection').properties).toEqual({
      ConnectionName: 'parterre-prod-GitHub',
      ProviderType: 'GitHub',
    });
    expectOn(stack, own, connection);
    expect(stack.outputs.get('SourceConnectionArn')).toBe(own);
  });

  it('is a connection that there is already', () => {
    const stack = withSource({ ConnectionArn: connection });
    expect(connections(stack)).toEqual([]);
    expectOn(stack, connection, own);
    expect(stack.outputs.has('SourceConnectionArn')).toBe(false);
  });

  it('is CodeCommit, whose pushes are listened for', () => {
    const stack = deployed('behindCloudFront');
    expect(connections(stack)).toEqual([]);
    expect(pipelineIn(stack).steps[0]).toBe('Source: CodeCommit');
    expect(stack.resource('Pipeline/Push').properties).toMatchObject({
      EventPattern: { detail: { referenceName: ['main'] } },
      Targets: [{ Arn: expect.stringContaining('[Pipeline/Pipeline]') }],
    });
    const role = stack.resource('Pipeline/PipelineRole');
    expect(mayDo(role, 'codeconnections:UseConnection', own)).toBe(false);
  });

  it('can be allowed before there are images', () => {
    const stack = withSource({ ImageTag: '' });
    expect(connections(stack)).toEqual(['Sources/Connection']);
    expect(() => pipelineIn(stack)).toThrow('there is no Pipeline/Pipeline');
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

describe('what the pipeline reads', () => {
  it.each(['customer', 'employee'])('is in appspec/%s', (service) => {
    const settings = pipeline('production').settings.find((one) => one.AppSpecTemplateArtifact === service);
    for (const name of ['AppSpecTemplatePath', 'TaskDefinitionTemplatePath'])
      expect(existsSync(inRoot(`appspec/${service}/${settings?.[name] ?? ''}`))).toBe(true);
  });

  it('is in appspec/worker', () => {
    const { FileName = '' } = pipeline('production').settings.at(-1) ?? {};
    expect(existsSync(inRoot(`appspec/worker/${FileName}`))).toBe(true);
  });

  it.each(['Test', 'Build'])('tells CodeBuild what to do: %s', (project) => {
    const { properties } = deployed('production').resource(`Pipeline/${project}`);
    const { BuildSpec } = z.object({ BuildSpec: z.string() }).parse(properties.Source);
    expect(existsSync(inRoot(BuildSpec))).toBe(true);
  });

  it('keeps what each release consists of beside what brings it out', () => {
    const release = readFileSync(inRoot('infra/buildspec/release.yaml'), 'utf8');
    expect(release).toMatch(/npm run --silent sbom > "release\/\$service\/sbom\.cdx\.json"/);
  });
});
