export const processes = ['customer', 'employee', 'worker'] as const;
export type Process = (typeof processes)[number];

/** What can be done with a table, by the names of IAM (`dynamodb:GetItem`). */
export const operations = [
  ...(['GetItem', 'BatchGetItem', 'Query', 'Scan'] as const),
  ...(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem'] as const),
];
export type Operation = (typeof operations)[number];

/** What can be done with files, by the names of IAM (`s3:GetObject`). */
export const fileOperations = ['GetObject', 'PutObject', 'ListBucket'] as const;
export type FileOperation = (typeof fileOperations)[number];

/** By the parameter of the templates that names it. */
export type Bucket = 'ChartsBucket' | 'MediaBucket';

/** Used by the code of today, or named for a part of the product that comes next. */
export type Need = 'now' | 'for the box office' | 'for refunds' | 'for check-in' | 'for the release before';

/** Something that a process can do with the tables and files of a wing. */
export type Right = {
  /** As one says it: "may hold seats". */
  readonly what: string;
  readonly who: Readonly<Partial<Record<Process, Need>>>;
  /**
   * What it takes, by table (`Seats`), index (`Bookings/index/bySweep`) or kind of item (`Bookings places#*`: those whose
   * partition key begins so).
   */
  readonly takes: Readonly<Record<string, readonly Operation[]>>;
  readonly files?: Readonly<Partial<Record<Bucket, readonly FileOperation[]>>>;
};

/** One operation on one thing, as `UpdateItem on Bookings places#*`. */
export type Grant = { readonly operation: Operation; readonly on: string; readonly items: string };

export const nameOf = ({ operation, on, items }: Grant): string => `${operation} on ${on} ${items}`.trim();

export const grantsOf = ({ takes }: Pick<Right, 'takes'>): Grant[] =>
  Object.entries(takes).flatMap(([thing, allowed]) => {
    const [on = '', items = ''] = thing.split(' ');
    return allowed.map((operation) => ({ operation, on, items }));
  });

/** Whether a grant is all of another one, and perhaps more. */
const includes = (one: Grant, other: Grant): boolean =>
  one.operation === other.operation && one.on === other.on && (one.items === '' || one.items === other.items);

/** Each grant once, without those that another one includes. */
export const distinct = (grants: readonly Grant[]): Grant[] =>
  grants.filter(
    (grant, n) => !grants.some((other, m) => includes(other, grant) && (!includes(grant, other) || m < n)),
  );

/** Whether there was a call by this name, of whichever kind of item where the name says none. */
export const wasAsked = (name: string, asked: ReadonlySet<string>): boolean =>
  [...asked].some((call) => call === name || call.startsWith(`${name} `));

/** Those of some grants that nobody asked for, by name. */
export const unasked = (grants: readonly Grant[], asked: ReadonlySet<string>): string[] =>
  grants.map(nameOf).filter((name) => !wasAsked(name, asked));
