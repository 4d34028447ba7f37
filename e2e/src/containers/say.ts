const failed: string[] = [];

/** Says what was found out. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Says whether what must hold holds; where it does not, the command fails in the end. */
export function expectThat(claim: string, problems: readonly string[]): void {
  say(`${problems.length === 0 ? '✓' : '✗'} ${claim}`);
  for (const problem of problems.slice(0, 20)) say(`    ${problem}`);
  if (problems.length > 0) failed.push(claim);
}

type Figures = Readonly<Record<'starts' | 'idle' | 'busy', ReadonlyMap<string, number>>>;

/** The table of docs/operations/containers.md. */
export function printTable({ starts, idle, busy }: Figures): void {
  say('\n| container | start | memory, idle | memory, 50 buyers |\n| --- | --- | --- | --- |');
  for (const [service, seconds] of [...starts].sort()) {
    const memory = [idle, busy]
      .map((figures) => figures.get(service))
      .map((mib) => (mib ? `${mib} MiB` : 'ended'));
    say(`| ${service} | ${seconds.toFixed(1)} s | ${memory.join(' | ')} |`);
  }
  say('');
}

/** The closing line, and the exit code. */
export function conclude(): void {
  say(failed.length === 0 ? 'all of it holds' : `${failed.length} of it do not hold`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
