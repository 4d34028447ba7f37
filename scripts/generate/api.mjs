// Writes what is made from the API contracts: OpenAPI documents and the portals' types. With --check it only compares.
import openapiTypescript, { astToString } from 'openapi-typescript';
import { writeGenerated } from './write.mjs';

const { refusalDetails } = await import('../../domain/src/refusal-details.ts');
const { openApiDocument } = await import('../../service-kit/src/openapi.ts');

const apis = [
  { name: 'customer', title: 'Parterre for customers' },
  { name: 'employee', title: 'Parterre for employees' },
];
const { offeredCurrencies, oddDigits } = await import('../../domain/src/currency.ts');

const portals = { customer: 'customer', employee: 'admin' };

const documentOf = async ({ name, title }) => {
  const { endpoints } = await import(`../../${name}/src/parts.ts`);
  return openApiDocument(title, endpoints, refusalDetails);
};

const typesOf = async (document) => {
  const types = astToString(await openapiTypescript(structuredClone(document), { immutable: true }));
  return `// Generated from the API contracts by \`npm run generate:api\`.\n${types}`;
};

const generatedFiles = async ({ name }, document) => [
  [`docs/openapi/${name}.json`, JSON.stringify(document)],
  [`frontend/projects/${portals[name]}/src/data/api-schema.ts`, await typesOf(document)],
];

const isAlike = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What two operations have in common; nothing where they take different things. */
const commonOf = (one, other) => {
  if (!other || !isAlike([one.parameters, one.requestBody], [other.parameters, other.requestBody]))
    return null;
  const answers = Object.entries(one.responses).filter(([code, answer]) =>
    isAlike(answer, other.responses[code]),
  );
  return { ...one, responses: Object.fromEntries(answers) };
};

/** The schemas that something names, and those that they name. */
const schemasOf = (part, { components: { schemas } }, found = {}) => {
  for (const [, name] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    if (name in found) continue;
    found[name] = schemas[name];
    schemasOf(schemas[name], { components: { schemas } }, found);
  }
  return found;
};

/** What both services can be asked for alike, at the same place below the base address of their portal. */
const sharedDocument = (customer, employee) => {
  const commonAt = (path, operations) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const common = commonOf(operation, employee.paths[`/admin${path}`]?.[method]);
      return common ? [[method, common]] : [];
    });
  const paths = Object.entries(customer.paths)
    .map(([path, operations]) => [path, Object.fromEntries(commonAt(path, operations))])
    .filter(([, operations]) => Object.keys(operations).length > 0);
  const schemas = schemasOf(paths, customer);
  const theirs = schemasOf(paths, employee);
  // What is called the same is the same, or what both services answer alike would be read wrongly by one portal.
  const other = Object.keys(schemas).find((name) => !isAlike(schemas[name], theirs[name]));
  if (other) throw new Error(`the schema ${other} is not the same in both services: give one another name`);
  return { ...customer, paths: Object.fromEntries(paths), components: { schemas } };
};

const currencies = [
  'frontend/projects/ui/src/format/currencies.ts',
  `// Generated from domain/src/currency.ts by \`npm run generate:api\`.

/** Digits after the decimal point of a currency, where they are not two. */
export const oddDigits: Readonly<Record<string, number>> = ${JSON.stringify(oddDigits)};

/** What events can be sold in. */
export const offeredCurrencies: readonly string[] = ${JSON.stringify(offeredCurrencies)};
`,
];

const documents = await Promise.all(apis.map(documentOf));
const ofPortals = await Promise.all(apis.map((api, n) => generatedFiles(api, documents[n])));
const shared = [
  'frontend/projects/ui/src/data/shared-api-schema.ts',
  await typesOf(sharedDocument(...documents)),
];
await writeGenerated([...ofPortals.flat(), shared, currencies], 'npm run generate:api');
