import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { emptyLedger, type Ledger, ledgerFrom, stateOf } from './ledger.ts';
import { ledgerState } from './records.ts';

export type LedgerFile = {
  ledger: Ledger;
  /** Says that something changed; it is written soon. */
  changed: () => void;
  /** Writes what is not written yet. */
  flush: () => Promise<void>;
};

const PAUSE_MS = 500;

/** Keeps the ledger in one file, replaced as a whole so that a crash leaves the old one or the new one. */
export async function openLedgerFile(file: string): Promise<LedgerFile> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  const ledger = kept === undefined ? emptyLedger() : ledgerFrom(ledgerState.parse(JSON.parse(kept)));
  await mkdir(dirname(file), { recursive: true });
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = (): Promise<void> => {
    timer = undefined;
    writing = writing.then(async () => {
      await writeFile(`${file}.new`, JSON.stringify(stateOf(ledger)));
      await rename(`${file}.new`, file);
    });
    return writing;
  };
  return {
    ledger,
    changed: () => void (timer ??= setTimeout(() => void write(), PAUSE_MS)),
    flush: async () => {
      if (!timer) return writing;
      clearTimeout(timer);
      await write();
    },
  };
}

/** For tests and benchmarks: nothing outlives the process. */
export function inMemory(): LedgerFile {
  return { ledger: emptyLedger(), changed: () => undefined, flush: () => Promise.resolve() };
}
