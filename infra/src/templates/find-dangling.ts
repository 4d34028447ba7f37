import { callOf, isObject } from './evaluate.ts';
import { type Template, templateOf, type Value } from './read-template.ts';

type Call = readonly [name: string, argument: Value];

const partsOf = (value: Value): Value[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
};

/** Every function in a value, however deep, on every branch of every `!If`. */
const callsIn = (value: Value): Call[] => {
  const call = callOf(value);
  return [...(call ? [call] : []), ...partsOf(value).flatMap(callsIn)];
};

const words = (value: Value | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).map((item) => (typeof item === 'string' ? item : ''));

const textParts = (argument: Value): { readonly text: string; readonly own: string[] } => {
  const [text = '', own = {}] = Array.isArray(argument) ? argument : [argument];
  return { text: typeof text === 'string' ? text : '', own: isObject(own) ? Object.keys(own) : [] };
};

/** What `!Sub` names, as the functions that it stands for. */
const namesIn = (argument: Value): Call[] => {
  const { text, own } = textParts(argument);
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !own.includes(name))
    .map((name): Call => {
      const [first = '', ...rest] = name.split('.');
      return rest.length > 0 ? ['Fn::GetAtt', [first, rest.join('.')]] : ['Ref', name];
    });
};

const fileOf = ({ Properties }: Template['Resources'][string]): string => {
  const url = callsIn(Properties.TemplateURL ?? '')[0]?.[1] ?? Properties.TemplateURL ?? '';
  return (words(url)[0] ?? '').split('/').at(-1) ?? '';
};

const nestedIn = ({ Resources }: Template) =>
  Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::CloudFormation::Stack')
    .map(([name, resource]) => ({ name, template: templateOf(fileOf(resource)), resource }));

const attributeProblem = (template: Template, resource = '', attribute = ''): string[] => {
  if (!(resource in template.Resources)) return [`!GetAtt ${resource}.${attribute}: no such resource`];
  const nested = nestedIn(template).find(({ name }) => name === resource);
  const output = attribute.replace(/^Outputs\./, '');
  if (!nested || output in nested.template.Outputs) return [];
  return [`!GetAtt ${resource}.${attribute}: no such output`];
};

const problemsOf = (template: Template, [name, argument]: Call): string[] => {
  const [first = '', second = ''] = words(argument);
  const unless = (isThere: boolean) => (isThere ? [] : [`${name} ${first}: there is no such name`]);
  switch (name) {
    case 'Ref':
      return unless(first.startsWith('AWS::') || first in template.Parameters || first in template.Resources);
    case 'Condition':
    case 'Fn::If':
      return unless(first in template.Conditions);
    case 'Fn::FindInMap':
      return unless(first in template.Mappings);
    case 'Fn::GetAtt':
      return attributeProblem(template, first, second);
    case 'Fn::Sub':
      return namesIn(argument).flatMap((call) => problemsOf(template, call));
    default:
      return [];
  }
};

const passedProblems = (template: Template): string[] =>
  nestedIn(template).flatMap(({ name, template: { Parameters }, resource }) => {
    const passed = Object.keys(
      isObject(resource.Properties.Parameters) ? resource.Properties.Parameters : {},
    );
    const required = Object.entries(Parameters).filter(([, { Default }]) => Default === undefined);
    return [
      ...passed.filter((one) => !(one in Parameters)).map((one) => `${name} has no parameter ${one}`),
      ...required.filter(([one]) => !passed.includes(one)).map(([one]) => `${name} is not given ${one}`),
    ];
  });

const expressionsOf = ({ Conditions, Rules, Resources, Outputs }: Template): Value[] => [
  ...Object.values(Conditions),
  ...Object.values(Rules).flatMap(({ RuleCondition = true, Assertions }) => [
    RuleCondition,
    ...Assertions.map(({ Assert }) => Assert),
  ]),
  ...Object.values(Resources).map(({ Properties }) => Properties),
  ...Object.values(Outputs).map((output) => output.Value),
];

/** Names in a template, on whichever branch, that lead nowhere; parameters of nested stacks that are not as they want. */
export const findDangling = (template: Template): string[] => {
  const resources = Object.values(template.Resources);
  const conditions = [...resources, ...Object.values(template.Outputs)].map(({ Condition }) => Condition);
  const calls = [
    ...expressionsOf(template).flatMap(callsIn),
    ...conditions.flatMap((name): Call[] => (name ? [['Condition', name]] : [])),
    ...resources.flatMap(({ DependsOn }) => DependsOn.map((name): Call => ['Ref', name])),
  ];
  return [...calls.flatMap((call) => problemsOf(template, call)), ...passedProblems(template)];
};
