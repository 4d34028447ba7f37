// Writes what is made from the one definition of tables (infra/cloudformation/data.yaml) and the one table of rights
// (infra/src/rights/rights.ts). With --check it only compares.
import { stringify } from 'yaml';
import { current, writeGenerated } from './write.mjs';

const { templateOf } = await import('../../infra/src/templates/read-template.ts');
const { rights } = await import('../../infra/src/rights/rights.ts');
const { policiesOf } = await import('../../infra/src/rights/policies.ts');
const { rightsForPeople } = await import('../../infra/src/rights/rights-for-people.ts');

const command = 'npm run generate:infra';

const policies = Object.keys(rights).map((wing) => [
  `infra/cloudformation/rights-${wing}.yaml`,
  `# Generated from infra/src/rights/rights.ts by \`${command}\`.\n${stringify(policiesOf(wing), { version: '1.1', aliasDuplicateObjects: false, lineWidth: 0 })}`,
]);

const page = 'docs/operations/rights.md';
const prose = (await current(page)).split(/^\|/m)[0];

const names = Object.keys(templateOf('data.yaml').Resources).map((name) => `'${name}'`);
const tableNames = [
  'domain/src/dynamo/table-name.ts',
  `// Generated from infra/cloudformation/data.yaml by \`${command}\`.\nexport type TableName = ${names.join(' | ')};\n`,
];

await writeGenerated([...policies, [page, prose + rightsForPeople()], tableNames], command);
