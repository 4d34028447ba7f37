import type { AccountId } from '../../ids.ts';

/** The names of those who have an account by now, as they are by now; may be a moment behind. */
export type AccountNames = (ids: readonly AccountId[]) => Promise<ReadonlyMap<AccountId, string>>;
