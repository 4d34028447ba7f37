// Writes what is made from the API contracts: OpenAPI documents and the portals' types. With --check it only compares.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { openApiDocument } = await import('../service-kit/src/openapi.ts');

const apis = [
  { name: 'customer', title: 'Parterre for customers' },
  { name: 'employee', title: 'Parterre for employees' },
];
const { offeredCurrencies, oddDigits } = await import('../domain/src/currency.ts');

const portals = { customer: 'customer', employee: 'admin' };

const generatedFiles = async ({ name, title }) => {
  const { endpoints } = await import(`../${name}/src/endpoints.ts`);
  const document = openApiDocument(title, endpoints);
  const types = astToString(await openapiTypescript(structuredClone(document)));
  return [
    [`docs/openapi/${name}.json`, JSON.stringify(document)],
    [
      `frontend/projects/${portals[name]}/src/data/api-schema.ts`,
      `// Generated from the API contracts by \`npm run generate:api\`.\n${types}`,
    ],
  ];
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

const formatted = async ([file, content]) => [
  file,
  await format(content, { ...(await resolveConfig(path.join(root, file))), filepath: file }),
];

const current = async (file) => {
  const absolute = path.join(root, file);
  return existsSync(absolute) ? readFile(absolute, 'utf8') : null;
};

const files = await Promise.all(
  [...(await Promise.all(apis.map(generatedFiles))).flat(), currencies].map(formatted),
);
const changed = [];
for (const [file, content] of files) if ((await current(file)) !== content) changed.push([file, content]);

if (process.argv.includes('--check')) {
  for (const [file] of changed) console.error(`${file} is not current: run "npm run generate:api"`);
  process.exitCode = changed.length ? 1 : 0;
} else {
  for (const [file, content] of changed) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
    console.log(`wrote ${file}`);
  }
}
