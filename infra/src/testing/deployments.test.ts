import { describe, expect, it } from '@jest/globals';
import { templateNames, templateOf } from '../templates/read-template.ts';
import { deployed, type DeploymentName } from './deployments.ts';

const names: readonly DeploymentName[] = ['firstPass', 'trial', 'production', 'behindCloudFront'];

/** By the name of its template, what each stack of a deployment has. */
const foundIn = (name: DeploymentName): string[] => {
  const { resources } = deployed(name);
  const files = new Map([['', 'root.yaml']]);
  for (const { path, properties } of resources)
    if (typeof properties.TemplateURL === 'string')
      files.set(path, properties.TemplateURL.split('/').at(-1) ?? '');
  return resources.map(({ path }) => {
    const [own = '', ...outer] = path.split('/').toReversed();
    return `${files.get(outer.toReversed().join('/'))} ${own}`;
  });
};

const found = names.map(foundIn);
const stacksOfTheirOwn = ['bootstrap.yaml', 'certificate.yaml'];
const inTemplates = templateNames
  .filter((file) => !stacksOfTheirOwn.includes(file))
  .flatMap((file) =>
    Object.entries(templateOf(file).Resources).map(([name, { Condition }]) => ({
      name: `${file} ${name}`,
      isConditional: Boolean(Condition),
    })),
  );

describe('the deployments that are tested', () => {
  it('have every resource of every template at least once', () => {
    const all = new Set(found.flat());
    expect(inTemplates.map(({ name }) => name).filter((name) => !all.has(name))).toEqual([]);
  });

  it('leave out at least once what a condition may leave out', () => {
    const conditional = inTemplates.filter(({ isConditional }) => isConditional).map(({ name }) => name);
    expect(conditional.filter((name) => found.every((one) => one.includes(name)))).toEqual([]);
  });
});
