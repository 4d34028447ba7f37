import { z, type output, type ZodType } from 'zod';

/** When it was due, and what time it is when it is done, in milliseconds. */
export type DueTime = { readonly at: number; readonly now: number };

/** What is to be done, by kind; whose kind it is, says what else is in it. */
export type DueWork = { readonly kind: string; readonly [fact: string]: unknown };

/**
 * Does what is due. Answers when the same is due again, in milliseconds, later than it was; or null. What is done may be done again:
 * after a crash, or because a worker took longer than its lease.
 */
export type DueHandler<Work extends DueWork> = (work: Work, time: DueTime) => Promise<number | null>;

/** A kind of work as it comes from the database. */
export type DueKind = {
  readonly doOne: DueHandler<DueWork>;
  /** Does many at once that are quickly done, and not due again. Nobody has them in hand: others may do them at the same time. */
  readonly doMany?: (works: readonly DueWork[]) => Promise<void>;
};

/** @param schema of the work, which this release or the one before has laid down */
export const dueKind = <Schema extends ZodType<DueWork>>(
  schema: Schema,
  handle: DueHandler<output<Schema>>,
): DueKind => ({ doOne: async (work, time) => handle(schema.parse(work), time) });

/**
 * A kind of which thousands are due in one minute.
 * @param schema of the work, which this release or the one before has laid down
 * @param handle may be asked to do the same twice
 */
export const manyDueKind = <Schema extends ZodType<DueWork>>(
  schema: Schema,
  handle: (works: readonly output<Schema>[]) => Promise<void>,
): DueKind => ({
  doOne: async (work) => {
    await handle([schema.parse(work)]);
    return null;
  },
  doMany: async (works) => handle(schema.array().parse(works)),
});

/** By kind. */
export type DueKinds = Readonly<Record<string, DueKind>>;

const stored = z.looseObject({ kind: z.string() });

export const readWork = (found: unknown): DueWork => stored.parse(found);

/** Undefined where this release knows no such kind. */
export const kindOf = (kinds: DueKinds, work: unknown): DueKind | undefined => {
  const { data } = stored.safeParse(work);
  return data && kinds[data.kind];
};

/**
 * Does what is due by the kind that it is.
 * @throws when only another release knows it
 */
export const doByKind = async (kinds: DueKinds, work: DueWork, time: DueTime): Promise<number | null> => {
  const kind = kinds[work.kind];
  if (!kind) throw new TypeError(`nobody here does what is due of the kind ${work.kind}`);
  return kind.doOne(work, time);
};
