import { evaluate, isObject, type Scope } from './evaluate.ts';
import { type Template, templateOf, type Value } from './read-template.ts';
import { type Given, resolveParameters } from './resolve-parameters.ts';

export type Resource = {
  /** With the stacks that it is in: `LoadBalancer/Https`. */
  readonly path: string;
  readonly type: string;
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
  readonly properties: Readonly<Record<string, Value>>;
};

/** A stack as it would come to be. Names that only AWS knows are in brackets: `[Network/Vpc]`, `[Data/Seats.Arn]`. */
export type Stack = {
  /** Of this stack and of those in it; what a condition leaves out is not among them. */
  readonly resources: readonly Resource[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** By its path. @throws when it is not there */
  readonly resource: (path: string) => Resource;
};

const pseudo: Readonly<Record<string, Value>> = {
  'AWS::AccountId': '123456789012',
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::StackId': '[StackId]',
  'AWS::StackName': '[StackName]',
  'AWS::URLSuffix': 'amazonaws.com',
};

const nestedKind = 'AWS::CloudFormation::Stack';

const fail = (why: string): never => {
  throw new ReferenceError(why);
};

/** Makes each thing once, when it is asked for. @throws when making one takes itself */
const once = <Made>(make: (name: string) => Made): ((name: string) => Made) => {
  const made = new Map<string, Made>();
  const underWay = new Set<string>();
  return (name) => {
    if (underWay.has(name)) fail(`${name} waits for itself`);
    underWay.add(name);
    const result = made.get(name) ?? make(name);
    made.set(name, result);
    underWay.delete(name);
    return result;
  };
};

const checkRules = ({ Rules }: Template, scope: Scope): void => {
  for (const { RuleCondition, Assertions } of Object.values(Rules)) {
    if (RuleCondition !== undefined && evaluate(RuleCondition, scope) !== true) continue;
    for (const { Assert, AssertDescription } of Assertions)
      if (evaluate(Assert, scope) !== true) throw new RangeError(AssertDescription);
  }
};

const nestedStack = (properties: Resource['properties'], path: string): Stack => {
  const { TemplateURL, Parameters = {} } = properties;
  const file = typeof TemplateURL === 'string' ? (TemplateURL.split('/').at(-1) ?? '') : '';
  try {
    return resolveStack(templateOf(file), isObject(Parameters) ? Parameters : {}, `${path}/`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} (${file}): ${why}`, { cause: error });
  }
};

/** Everything that asks for nothing but parameters. */
const parameterScope = (template: Template, given: Given): Scope => {
  const parameters = resolveParameters(template, given);
  const scope: Scope = {
    ref: (name) => parameters.get(name) ?? pseudo[name],
    attribute: (resource) => fail(`a condition cannot ask for ${resource}`),
    condition: once((name) => {
      const expression = template.Conditions[name] ?? fail(`there is no condition ${name}`);
      return evaluate(expression, scope) === true;
    }),
    entry: (map, key, name) =>
      template.Mappings[map]?.[key]?.[name] ?? fail(`there is no ${map}.${key}.${name}`),
  };
  return scope;
};

type Conditional = { readonly Condition?: string | undefined };

/** The scope of resources and outputs, which name each other, too. */
const stackScope = (template: Template, outer: Scope, folder: string) => {
  const isThere = ({ Condition }: Conditional) => !Condition || outer.condition(Condition);
  const known = (name: string) => {
    const rule = template.Resources[name] ?? fail(`there is no ${name}`);
    return isThere(rule) ? rule : fail(`a condition leaves out ${name}`);
  };
  const record = (value: Value): Record<string, Value> => {
    const evaluated = evaluate(value, scope);
    return isObject(evaluated) ? evaluated : {};
  };
  const nested = once((name) => nestedStack(record(known(name).Properties), folder + name));
  const nameOf = (resource: string): string => {
    known(resource);
    return `[${folder}${resource}]`;
  };
  const scope: Scope = {
    ...outer,
    ref: (name) => (name === 'AWS::NoValue' ? undefined : (outer.ref(name) ?? nameOf(name))),
    attribute: (name, asked) => {
      if (known(name).Type !== nestedKind) return `[${folder}${name}.${asked}]`;
      const output = asked.replace(/^Outputs\./, '');
      return nested(name).outputs.get(output) ?? fail(`${name} has no output ${output}`);
    },
  };
  return { scope, isThere, known, record, nested };
};

/** What CloudFormation would make of a template and its parameters. @throws when something that it names is not there */
export const resolveStack = (template: Template, given: Given = {}, folder = ''): Stack => {
  const outer = parameterScope(template, given);
  checkRules(template, outer);
  const { scope, isThere, known, record, nested } = stackScope(template, outer, folder);
  const present = Object.entries(template.Resources).filter(([, rule]) => isThere(rule));
  const resources = present.flatMap(([name, rule]): Resource[] => {
    rule.DependsOn.forEach(known);
    const own = {
      path: folder + name,
      type: rule.Type,
      deletionPolicy: rule.DeletionPolicy,
      updateReplacePolicy: rule.UpdateReplacePolicy,
      properties: record(rule.Properties),
    };
    return rule.Type === nestedKind ? [own, ...nested(name).resources] : [own];
  });
  const outputs = Object.entries(template.Outputs)
    .filter(([, rule]) => isThere(rule))
    .map(([name, rule]) => [name, evaluate(rule.Value, scope) ?? fail(`${name} says nothing`)] as const);
  const resource = (path: string): Resource =>
    resources.find((one) => one.path === path) ?? fail(`there is no ${path}`);
  return { resources, outputs: new Map(outputs), resource };
};
