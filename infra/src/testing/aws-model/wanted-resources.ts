import { isObject } from '../../templates/evaluate.ts';
import { templateOf, type Value } from '../../templates/read-template.ts';
import { type Resource, resolveStack } from '../../templates/resolve-stack.ts';

export type Parameters = Readonly<Record<string, string>>;

/** A resource with its properties in words, by which it is compared. */
export type Wanted = Pick<Resource, 'path' | 'type'> & { readonly text: string };

/** Resources by path, but for the nested stacks themselves. */
export type Resources = ReadonlyMap<string, Wanted>;

export type Change = { readonly path: string; readonly before?: Wanted; readonly after?: Wanted };

/** A nested stack with what changes in it. */
export type Part = { readonly name: string; readonly changes: readonly Change[] };

const resolved = new Map<string, Resources>();
const workerTasks = 'TaskDefinitions/Worker';

/** Stands for the workers' image, so that the templates need not be resolved for each. */
const anyTag = 'feedfeed0000';

const resolve = (parameters: Parameters): Resources => {
  const { resources } = resolveStack(templateOf('root.yaml'), parameters);
  const own = resources.filter(({ type }) => type !== 'AWS::CloudFormation::Stack');
  return new Map(
    own.map(({ path, type, properties }) => [path, { path, type, text: JSON.stringify(properties) }]),
  );
};

/** What our own templates want with these parameters, as CloudFormation would resolve them. */
export const wantedResources = ({ WorkerImageTag = '', ...parameters }: Parameters): Resources => {
  const given = { ...parameters, ArtifactsPrefix: 'templates', WorkerImageTag: anyTag };
  const key = JSON.stringify(Object.entries(given).toSorted());
  const wanted = resolved.get(key) ?? resolve(given);
  resolved.set(key, wanted);
  const worker = wanted.get(workerTasks);
  if (!worker) return wanted;
  return new Map(wanted).set(workerTasks, {
    ...worker,
    // Workers that were never released are those of the beginning (root.yaml).
    text: worker.text.replaceAll(anyTag, WorkerImageTag || (parameters.ImageTag ?? '')),
  });
};

const namesIn = (value: Value): string[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isObject(value)) return [];
  const attribute = value['Fn::GetAtt'];
  const own = Array.isArray(attribute) && typeof attribute[0] === 'string' ? [attribute[0]] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
};

/** Nested stacks after those that they ask for something, as CloudFormation brings them. */
const orderOfParts = (): string[] => {
  const { Resources } = templateOf('root.yaml');
  const order: string[] = [];
  const visit = (name: string) => {
    if (order.includes(name)) return;
    for (const needed of namesIn(Resources[name]?.Properties ?? {})) visit(needed);
    if (!order.includes(name)) order.push(name);
  };
  for (const name of Object.keys(Resources)) visit(name);
  return order;
};

const order = orderOfParts();
const partOf = (path: string): string => path.split('/')[0] ?? '';

/** Every property of a task definition is replaced, and the worker's service names its newest revision. */
const withFollowers = (changes: readonly Change[], wanted: Resources): Change[] => {
  const worker = wanted.get('Services/Worker');
  const follows = worker && changes.some(({ path }) => path === workerTasks);
  const isThere = changes.some(({ path }) => path === 'Services/Worker');
  return follows && !isThere
    ? [...changes, { path: worker.path, before: worker, after: worker }]
    : [...changes];
};

/** What has to change for one to become the other, nested stack by nested stack. */
export const partsBetween = (now: Resources, wanted: Resources): Part[] => {
  const paths = new Set([...now.keys(), ...wanted.keys()]);
  const changes = [...paths].flatMap((path): Change[] => {
    const [before, after] = [now.get(path), wanted.get(path)];
    return before?.text === after?.text ? [] : [{ path, ...(before && { before }), ...(after && { after }) }];
  });
  const all = withFollowers(changes, wanted);
  return order
    .map((name) => ({ name, changes: all.filter(({ path }) => partOf(path) === name) }))
    .filter((part) => part.changes.length > 0);
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ecs-taskdefinition.html */
export const isReplaced = ({ before, after }: Change): boolean =>
  before !== undefined && after?.type === 'AWS::ECS::TaskDefinition';
