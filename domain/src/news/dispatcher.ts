import type { News } from './news.ts';

/** Told of news that was committed, to hand it over without waiting for the sweeper. */
export type Dispatcher<Known extends News> = { readonly dispatch: (news: readonly Known[]) => void };
