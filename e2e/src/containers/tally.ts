/** Requests as their senders saw them. */
export type Tally = {
  readonly answered: (request: string, status: number) => void;
  readonly broke: (request: string, error: unknown) => void;
  readonly total: () => number;
  /** What must not be: an answer of 500 and above, or none. */
  readonly failures: () => readonly string[];
  readonly summary: () => string;
};

export function createTally(): Tally {
  const failures: string[] = [];
  const statuses = new Map<string, number>();
  const count = (status: string) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const total = () => [...statuses.values()].reduce((sum, times) => sum + times, 0);
  return {
    answered: (request, status) => {
      count(String(status));
      if (status >= 500) failures.push(`${request}: ${status}`);
    },
    broke: (request, error) => {
      count('no answer');
      failures.push(
        `${request}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'broken'}`,
      );
    },
    total,
    failures: () => failures,
    summary: () => {
      const each = [...statuses].sort().map(([status, times]) => `${status}: ${times}`);
      return `${total()} requests, ${failures.length} failed (${each.join(', ')})`;
    },
  };
}
