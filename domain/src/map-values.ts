/** The same keys with other values. */
export const mapValues = <Value, Result>(
  record: Readonly<Record<string, Value>>,
  make: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
