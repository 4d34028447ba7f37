import { z } from 'zod';
import { atFault, DomainError } from '../domain-error.ts';
import { say } from '../words/ground/say.ts';

const key = z.record(z.string(), z.union([z.string(), z.number()]));

/** Where a page ended, as an opaque text for the client; null at the end of the list. */
export const writeCursor = (lastKey: Record<string, unknown> | undefined): string | null =>
  lastKey ? Buffer.from(JSON.stringify(lastKey)).toString('base64url') : null;

/** The refusal of a cursor that no page of the list ended with. */
export const unknownPage = () =>
  new DomainError(
    'invalid-input',
    say(({ cursor }) => cursor.noSuchPage),
    atFault(
      'cursor',
      say(({ cursor }) => cursor.isNone),
    ),
  );

/** The database refuses a start that is outside of the list: then the cursor was at fault. Anything else stays as it is. */
export const refuseStart =
  (start: unknown) =>
  (error: unknown): never => {
    throw start && error instanceof Error && error.name === 'ValidationException' ? unknownPage() : error;
  };

/** @throws DomainError `invalid-input` when the text is not one that `writeCursor` made */
export const readCursor = (cursor: string | undefined): Record<string, string | number> | undefined => {
  if (!cursor) return undefined;
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw unknownPage();
  }
};
