import { containersOf } from './compose-stack.ts';
import { docker } from './docker.ts';

/** MiB by service: of several containers the one that takes most. */
export type Memory = ReadonlyMap<string, number>;

const mebibytes = { KiB: 1 / 1024, MiB: 1, GiB: 1024 };

export async function measureMemory(): Promise<Memory> {
  const containers = await containersOf();
  const lines = await docker('stats', '--no-stream', '--format', '{{.ID}} {{.MemUsage}}', ...containers);
  const memory = new Map<string, number>();
  for (const line of lines.split('\n')) {
    const [, id = '', amount = '', unit = ''] = /^(\w+) ([\d.]+)(\w+) /.exec(line) ?? [];
    const factor = Object.entries(mebibytes).find(([name]) => name === unit)?.[1] ?? 0;
    const service = await serviceOf(id);
    const taken = Math.round(Number(amount) * factor);
    if (taken > 0) memory.set(service, Math.max(taken, memory.get(service) ?? 0));
  }
  return memory;
}

/** Of two measurements the larger, service by service. */
export const most = (one: Memory, other: Memory): Memory =>
  new Map([...one].map(([service, taken]) => [service, Math.max(taken, other.get(service) ?? 0)]));

export const serviceOf = (container: string): Promise<string> =>
  docker('inspect', '-f', '{{index .Config.Labels "com.docker.compose.service"}}', container);
