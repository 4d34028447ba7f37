import { processes, type Right } from './right.ts';
import { rights } from './rights.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const mark = ({ who }: Right): string[] =>
  processes.map((process) => (who[process] ?? '').replace('now', 'yes'));

/** The table of docs/operations/rights.md. */
export const rightsForPeople = (): string => {
  const rows = Object.entries(rights).flatMap(([wing, said]) =>
    said.map((right: Right) => row([wing, right.what, ...mark(right)])),
  );
  return [row(['wing', 'may', ...processes]), row(['-', '-', ...processes.map(() => '-')]), ...rows].join(
    '\n',
  );
};
