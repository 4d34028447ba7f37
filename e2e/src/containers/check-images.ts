import { z } from 'zod';
import { containersOf } from './compose-stack.ts';
import { docker } from './docker.ts';
import { serviceOf } from './measure-memory.ts';
import { expectThat, say } from './say.ts';
import { secretsIn } from './secrets-in-image.ts';

const BASE = process.env.BASE_IMAGE ?? 'node:24-bookworm-slim';
const MOST_ABOVE_BASE = 120e6;

const image = z.tuple([
  z.object({
    Size: z.number(),
    Config: z.object({ User: z.string(), Healthcheck: z.object({}).loose().nullish() }),
  }),
]);
const container = z.tuple([
  z.object({
    Config: z.object({ Image: z.string() }),
    HostConfig: z.object({
      ReadonlyRootfs: z.boolean(),
      Privileged: z.boolean(),
      CapDrop: z.array(z.string()).nullable(),
    }),
  }),
]);

/** Small, nobody's secret inside, not run by root, not writable, asked for its health. */
export async function checkImages(): Promise<void> {
  const [{ Size: base }] = image.parse(await inspect(BASE));
  for (const part of ['customer', 'employee', 'worker', 'local']) {
    const name = `parterre-${part}`;
    const [{ Size, Config }] = image.parse(await inspect(name));
    const above = Math.round((Size - base) / 1e6);
    say(`${name}: ${above} MB above its base of ${Math.round(base / 1e6)} MB`);
    const problems = [
      ...(Size - base > MOST_ABOVE_BASE ? [`it is larger by ${above} MB`] : []),
      ...(['', '0', 'root'].includes(Config.User) ? ['it runs as root'] : []),
      // The local parts are several in one image: docker-compose.yml says how each is asked.
      ...(!Config.Healthcheck && part !== 'local' ? ['nobody asks for its health'] : []),
      ...(await secretsIn(name, BASE)),
    ];
    expectThat(`${name} is small, runs as ${Config.User}, has a health check and no secret`, problems);
  }
  await checkContainers();
}

async function checkContainers(): Promise<void> {
  const problems: string[] = [];
  for (const id of await containersOf()) {
    const [{ Config, HostConfig }] = container.parse(await inspect(id));
    const isOurs = Config.Image.startsWith('parterre-');
    const isHard = HostConfig.ReadonlyRootfs && !HostConfig.Privileged && HostConfig.CapDrop?.includes('ALL');
    if (isOurs && !isHard) problems.push(await serviceOf(id));
  }
  expectThat('every container of ours has a read-only root file system and no capability', problems);
}

const inspect = async (name: string): Promise<unknown> => JSON.parse(await docker('inspect', name));
