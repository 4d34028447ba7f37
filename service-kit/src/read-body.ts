import express, { type Request, type RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { Problem } from './problem.ts';

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.floor(bytes / 1000)} kB` : `${Math.floor(bytes / 1_000_000)} MB`;

const tooLarge = (field: string, maxBytes: number) => {
  const message = `must be at most ${sizeWords(maxBytes)}`;
  return new Problem(413, 'too-large', `The file ${message}.`, { fields: [{ field, message }] });
};

const badForm = (field: string, message: string) =>
  new Problem(422, 'invalid-input', 'Some of what was sent is not right.', { fields: [{ field, message }] });

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';

/** Reads a file that is the whole body into `request.body`, under any of the media types that clients give to its kind. */
export const readFileBody = (types: readonly string[], maxBytes: number): RequestHandler => {
  const read: RequestHandler = express.raw({ type: () => true, limit: maxBytes });
  return (request, response, next) => {
    if (!request.is([...types])) throw new Problem(415, 'type-unsupported', `Send this as ${types[0]}.`);
    read(request, response, (error?: unknown) =>
      next(isTooLarge(error) ? tooLarge('body', maxBytes) : error),
    );
  };
};

/** Reads a form with one file into memory: text fields into `request.body`, the file for `uploadedFile`. */
export const readUpload = (field: string, maxBytes: number): RequestHandler => {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
  }).single(field);
  return (request, response, next) => {
    if (!request.is('multipart/form-data'))
      throw new Problem(415, 'type-unsupported', 'Send this as multipart/form-data.');
    read(request, response, (error: unknown) => {
      if (!error) next();
      else if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
        next(tooLarge(field, maxBytes));
      // Whatever else the form reader does not like is a fault of the form.
      else next(badForm(error instanceof MulterError ? (error.field ?? field) : 'body', 'cannot be read'));
    });
  };
};

/** The file that `readUpload` has read. @throws Problem 422 when there is none */
export const uploadedFile = (request: Request, field: string): Uint8Array => {
  if (!request.file) throw badForm(field, 'is missing');
  return request.file.buffer;
};
