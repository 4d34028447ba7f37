import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { deployed } from '../testing/deployments.ts';
import { mayDo } from './statements.ts';

const stack = deployed('production');

const phase = z.object({ commands: z.array(z.string()).default([]) });
const spec = z.object({ phases: z.record(z.string(), phase) });

const project = z.object({
  ServiceRole: z.string(),
  Source: z.object({ BuildSpec: z.string() }),
  Environment: z.object({ ComputeType: z.string() }),
});

const textOf = (spec: string): string =>
  spec.endsWith('.yaml') ? readFileSync(new URL(`../../../${spec}`, import.meta.url), 'utf8') : spec;

const projects = stack.resources
  .filter(({ type }) => type === 'AWS::CodeBuild::Project')
  .map(({ path, properties }) => {
    const { ServiceRole, Source, Environment } = project.parse(properties);
    const commands = Object.values(spec.parse(parse(textOf(Source.BuildSpec))).phases).flatMap(
      (one) => one.commands,
    );
    const role = stack.resource(/^\[(.+)\.Arn\]$/.exec(ServiceRole)?.[1] ?? '');
    return { path, commands, role, size: Environment.ComputeType };
  });

describe.each(projects)('the build $path', ({ commands, role, size }) => {
  it('runs no file by itself: CodePipeline forgets that it may be run', () => {
    expect(commands.filter((command) => /^\s*\.{0,2}\//m.test(command) || /^\s*\.\w/m.test(command))).toEqual(
      [],
    );
  });

  it('is of a size that a new account may have', () => {
    expect(size).toBe('BUILD_GENERAL1_MEDIUM');
  });

  const text = commands.join('\n');
  const isAboutImages = text.includes('public.ecr.aws/docker');

  it(`${isAboutImages ? 'signs' : 'need not sign'} in where its images stand on`, () => {
    // That registry gives its passwords in one region only.
    const signsIn = text.indexOf(
      'aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin public.ecr.aws',
    );
    expect(signsIn >= 0 && signsIn < text.indexOf('docker build')).toBe(isAboutImages);
    for (const action of ['ecr-public:GetAuthorizationToken', 'sts:GetServiceBearerToken'])
      expect(mayDo(role, action, '*')).toBe(isAboutImages);
  });
});

describe('images', () => {
  it.each(['Customer', 'Employee', 'Worker'])(
    'of %s are kept for two hundred pushes, that the one that runs is never the oldest',
    (service) => {
      const { LifecyclePolicy } = stack.resource(`Registry/${service}`).properties;
      const { LifecyclePolicyText } = z.object({ LifecyclePolicyText: z.string() }).parse(LifecyclePolicy);
      const counted = z.object({ selection: z.object({ countType: z.string(), countNumber: z.number() }) });
      const { rules } = z.object({ rules: z.array(counted) }).parse(JSON.parse(LifecyclePolicyText));
      expect(rules.map(({ selection }) => selection)).toContainEqual({
        countType: 'imageCountMoreThan',
        countNumber: 200,
      });
    },
  );
});
