import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { emptyLedger, type Ledger, ledgerFrom, stateOf } from './ledger.ts';
import { ledgerState } from './records.ts';

export type LedgerFile = {
  ledger: Ledger;
  /** Says that something changed; it is written soon. */
  changed: () => void;
  /** Resolves once all that has changed so far would survive a crash. Nothing is answered or told before. */
  flush: () => Promise<void>;
};

/** So that a rename is not forgotten, either. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Replaces the file as a whole: a crash leaves the old one or the new one. */
async function replaceFile(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  await syncFolder(dirname(file));
}

/** Keeps the ledger in one file. Whoever waits for it to be written shares the next write with all others who wait. */
export async function openLedgerFile(file: string): Promise<LedgerFile> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  const ledger = kept === undefined ? emptyLedger() : ledgerFrom(ledgerState.parse(JSON.parse(kept)));
  await mkdir(dirname(file), { recursive: true });
  let [changes, written] = [0, 0];
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    const upTo = changes;
    await replaceFile(file, JSON.stringify(stateOf(ledger)));
    written = upTo;
  };
  const flush = async (): Promise<void> => {
    const mine = changes;
    while (written < mine) {
      writing ??= write().finally(() => (writing = undefined));
      await writing;
    }
  };
  return {
    ledger,
    changed: () => {
      changes += 1;
      // Whatever nobody waits for is written, too.
      setImmediate(() => void flush());
    },
    flush,
  };
}

/** For tests and benchmarks: nothing outlives the process. */
export function inMemory(): LedgerFile {
  return { ledger: emptyLedger(), changed: () => undefined, flush: () => Promise.resolve() };
}
