import { z } from 'zod';

/** The fields of an object that take somebody's e-mail address, and not any text. */
export const mailAddressFields = (schema: unknown): string[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).flatMap(([name, field]) =>
        z.safeParse(field, 'carla@mail.test').success && !z.safeParse(field, 'no address').success
          ? [name]
          : [],
      )
    : [];
