import type { CostlyKind } from './costly-bounds.ts';
import type { LineRefusal, Place } from './line.ts';

/** What is seen of costly work from outside. Times in milliseconds. */
export type CostlyFigures = {
  readonly began: (kind: CostlyKind, waited: number) => void;
  readonly ended: (kind: CostlyKind, took: number) => void;
  readonly refused: (kind: CostlyKind, why: LineRefusal | 'thread-lost') => void;
  /** Asked for when somebody looks. */
  readonly show: (state: () => Readonly<Record<CostlyKind, { waiting: number; running: number }>>) => void;
};

export const noFigures: CostlyFigures = {
  began: () => undefined,
  ended: () => undefined,
  refused: () => undefined,
  show: () => undefined,
};

/** Work for a thread: the file whose default export does it, made by `threadTask`, and how its answer is read. */
export type Task<Output> = {
  readonly kind: CostlyKind;
  readonly file: URL;
  readonly read: (output: unknown) => Output;
};

/**
 * Work that would keep the event loop from everybody else: done by a few threads, after a line with an end.
 * `do` refuses with DomainError `too-busy` or `too-many-attempts` and the time after which it is worth trying again.
 */
export type CostlyWork = {
  readonly do: <Output>(task: Task<Output>, input: unknown, place: Place) => Promise<Output>;
  readonly close: () => Promise<void>;
};
