import type { Page } from '../page.ts';

const most = 20;

/** Every page of a list, one after the other; fails where a list does not come to an end. */
export const readPages = async <Item>(
  list: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<(readonly Item[])[]> => {
  const pages: (readonly Item[])[] = [];
  let cursor: string | undefined;
  do {
    if (pages.length === most) throw new Error('this list has no end');
    const { items, nextCursor } = await list(cursor);
    pages.push(items);
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return pages;
};
