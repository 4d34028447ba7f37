import type { output, ZodObject, ZodRawShape } from 'zod';

/** Reads the environment through a schema, frozen; reports every problem at once and ends the process. */
export const readEnvironment = <Shape extends ZodRawShape>(
  schema: ZodObject<Shape>,
  environment: NodeJS.ProcessEnv = process.env,
): Readonly<output<ZodObject<Shape>>> => {
  const result = schema.safeParse(environment);
  if (result.success) return Object.freeze(result.data);
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${problems.join('\n')}`);
};
