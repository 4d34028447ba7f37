import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** One line of the table. `isMet` says whether the target was reached. */
export type Line = {
  readonly what: string;
  readonly result: string;
  readonly against: string;
  readonly target: string;
  readonly isMet: boolean;
  readonly figures: Readonly<Record<string, number>>;
};

const columns = ['what', 'result', 'against', 'target'] as const;

export const printTable = (lines: readonly Line[]): void => {
  const widths = columns.map((column) =>
    Math.max(column.length, ...lines.map((line) => line[column].length)),
  );
  const row = (cells: readonly string[], mark: string) =>
    console.log(`| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} | ${mark} |`);
  row(columns, '  ');
  row(
    widths.map((width) => '-'.repeat(width)),
    '--',
  );
  for (const line of lines)
    row(
      columns.map((column) => line[column]),
      line.isMet ? 'ok' : 'no',
    );
};

export const setting = (): string =>
  `Node ${process.version}, DynamoDB Local in memory, ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'})`;

export const writeResults = async (lines: readonly Line[]): Promise<string> => {
  const file = path.join(import.meta.dirname, '..', 'results', 'latest.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ setting: setting(), lines }, null, 2)}\n`);
  return file;
};
