import express, { type Request, type RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { atFault, Problem } from './problem.ts';
import { inPace, usualPace } from './upload-pace.ts';
import { say } from './words/kit-words.ts';
import type { Text } from './words/text.ts';

const tooLarge = (field: string, size: number) =>
  new Problem(
    413,
    'too-large',
    say((words) => words.fileTooLarge({ size })),
    atFault(
      field,
      say((words) => words.atMostBytes({ size })),
    ),
  );

const badForm = (field: string, message: Text) =>
  new Problem(
    422,
    'invalid-input',
    say((words) => words.invalidInput),
    atFault(field, message),
  );

const wrongType = (type: string) =>
  new Problem(
    415,
    'type-unsupported',
    say((words) => words.sendAs({ type })),
  );

const unreadable = say((words) => words.cannotBeRead);

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';

/**
 * Reads a file that is the whole body into `request.body`, under any of the media types that clients give to its kind. What
 * comes too slowly is refused.
 */
export const readFileBody = (
  types: readonly [string, ...string[]],
  maxBytes: number,
  pace = usualPace,
): RequestHandler => {
  const read: RequestHandler = express.raw({ type: () => true, limit: maxBytes });
  return (request, response, next) => {
    if (!request.is([...types])) throw wrongType(types[0]);
    const end = inPace(pace, request, response, next);
    read(request, response, (error?: unknown) => end(isTooLarge(error) ? tooLarge('body', maxBytes) : error));
  };
};

/**
 * Reads a form with one file into memory: text fields into `request.body`, the file for `uploadedFile`. What comes too
 * slowly is refused.
 */
export const readUpload = (field: string, maxBytes: number, pace = usualPace): RequestHandler => {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
  }).single(field);
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) throw wrongType('multipart/form-data');
    const end = inPace(pace, request, response, next);
    read(request, response, (error: unknown) => {
      if (!error) end();
      else if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
        end(tooLarge(field, maxBytes));
      // Whatever else the form reader does not like is a fault of the form.
      else end(badForm(error instanceof MulterError ? (error.field ?? field) : 'body', unreadable));
    });
  };
};

/** The file that `readUpload` has read. @throws Problem 422 when there is none */
export const uploadedFile = (request: Request, field: string): Uint8Array => {
  if (!request.file)
    throw badForm(
      field,
      say((words) => words.field.missing),
    );
  return request.file.buffer;
};
