import { askForKept, type DataClients, type Kept } from '../remove/remove-data.ts';
import { templateOf } from '../templates/read-template.ts';
import { DeployProblem, say } from './say.ts';

/** Tables that a new environment wants to make; others of the same prefix, restored ones for instance, are in nobody's way. */
const wantedTables = (environment: string): ReadonlySet<string> =>
  new Set(Object.keys(templateOf('data.yaml').Resources).map((own) => `parterre-${environment}-${own}`));

const linesOf = ({ tables, buckets, secrets }: Kept, environment: string): string[] => {
  const wanted = wantedTables(environment);
  return [
    ...tables.filter((name) => wanted.has(name)).map((name) => `  table ${name}`),
    ...buckets.map((name) => `  bucket ${name}`),
    ...secrets.map((name) => `  secret ${name}`),
  ];
};

const ifItMayBeAsked = async (
  what: string,
  ask: () => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  try {
    return await ask();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`  Which ${what} an earlier environment left cannot be looked up: ${why}`);
    return [];
  }
};

/** As far as one may look. */
const findLeft = async (clients: DataClients, environment: string, region: string): Promise<Kept> => {
  const ask = askForKept(clients, environment, region);
  return {
    tables: await ifItMayBeAsked('tables', ask.tables),
    buckets: await ifItMayBeAsked('buckets', ask.buckets),
    secrets: await ifItMayBeAsked('secrets', ask.secrets),
  };
};

/**
 * An environment that is removed leaves its data, whose names a new one wants: AWS would say so of one of them, after
 * minutes, and never of all.
 * @throws DeployProblem with everything that is in the way
 */
export const refuseLeftBehind = async (
  clients: DataClients,
  { environment, region }: { readonly environment: string; readonly region: string },
): Promise<void> => {
  const lines = linesOf(await findLeft(clients, environment, region), environment);
  if (lines.length === 0) return;
  throw new DeployProblem(
    [
      `There was a ${environment} here before, whose data are in the way of a new one:`,
      ...lines,
      `If nobody needs them: npm run remove -- --environment ${environment} --region ${region} --data. If somebody does, ` +
        'take another name, or see "Begin anew under the same name" in docs/operations/removal.md.',
    ].join('\n'),
  );
};
