import { unseenText } from '@parterre/domain/text';
import { z } from 'zod';

/** Every list is read page by page: the answer's `nextCursor`, sent back, brings the page after. */
export const cursorQuery = z.strictObject({ cursor: unseenText(300).optional() });

export const nextCursor = z.string().nullable();

export const pageSize = 50;
