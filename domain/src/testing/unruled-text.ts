import { z } from 'zod';
import { knownText } from '../text.ts';

type Schema = z.core.$ZodType;

/** A string that has a format of its own (an id, an instant, an address) takes no text of people's. */
const isFormat = ({ _zod: { def } }: z.core.$ZodString): boolean =>
  'format' in def ||
  (def.checks ?? []).some(({ _zod }) => 'format' in _zod.def && _zod.def.format !== undefined);

const wrapped = (schema: Schema): Schema[] => {
  const { def } = schema._zod;
  const found: Schema[] = [];
  for (const name of ['innerType', 'element', 'valueType', 'keyType', 'catchall'] as const) {
    const inner: unknown = Reflect.get(def, name);
    if (inner instanceof z.core.$ZodType) found.push(inner);
  }
  return found;
};

/** The paths of all strings in a schema that follow none of the rules in `text.ts`. */
export const unruledText = (schema: Schema | undefined, path = ''): string[] => {
  if (!schema || knownText.has(schema)) return [];
  if (schema instanceof z.core.$ZodString) return isFormat(schema) ? [] : [path];
  if (schema instanceof z.core.$ZodObject)
    return Object.entries(schema._zod.def.shape).flatMap(([key, field]) =>
      unruledText(field, `${path}.${key}`),
    );
  // What comes out at the end of a pipe has been through its last rule; a transform has none of its own.
  if (schema instanceof z.core.$ZodPipe) {
    const { in: first, out } = schema._zod.def;
    return unruledText(out instanceof z.core.$ZodTransform ? first : out, path);
  }
  if (schema instanceof z.core.$ZodUnion)
    return schema._zod.def.options.flatMap((option) => unruledText(option, path));
  if (schema instanceof z.core.$ZodTuple)
    return schema._zod.def.items.flatMap((item, n) => unruledText(item, `${path}[${n}]`));
  return wrapped(schema).flatMap((inner) => unruledText(inner, path));
};
