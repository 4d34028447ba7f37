import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { deployed, type DeploymentName } from '../testing/deployments.ts';

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

const pipeline = (name: DeploymentName, service: string) => {
  const path = `${service}Pipeline/Pipeline`;
  const { Name, Stages } = pipelineShape.parse(deployed(name).resource(path).properties);
  const actions = Stages.flatMap((stage) =>
    stage.Actions.map(({ ActionTypeId, Configuration }) => ({
      step: `${stage.Name}: ${ActionTypeId.Provider}`,
      Configuration,
    })),
  );
  return { Name, steps: actions.map(({ step }) => step), settings: actions.map((one) => one.Configuration) };
};

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

  it('somebody without a connection listens to CodeCommit', () => {
    expect(pipeline('behindCloudFront', 'Customer').steps[0]).toBe('Source: CodeCommit');
    const { properties } = deployed('behindCloudFront').resource('CustomerPipeline/Push');
    expect(properties).toMatchObject({
      EventPattern: { detail: { referenceName: ['main'] } },
      Targets: [{ Arn: expect.stringContaining('[CustomerPipeline/Pipeline]') }],
    });
  });

  it('a trial without a repository is not there', () => {
    expect(() => pipeline('trial', 'Customer')).toThrow('there is no CustomerPipeline/Pipeline');
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
});
