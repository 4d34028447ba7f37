import { lookup } from 'node:dns/promises';
import { repeat } from '@parterre/service-kit/repeat';

export type Target = { readonly host: string; readonly port: number };

/** The processes of one service, as the load balancer's target group is. */
export type TargetGroup = {
  /** Where the next request is tried, in this order: the healthy ones take turns at being first. */
  inOrder(): readonly Target[];
};

export type WatchedGroup = TargetGroup & {
  /** Looks now; it does so by itself, once a second. */
  look(): Promise<void>;
  stop(): void;
};

export type GroupSettings = {
  /** A name that all of the service's containers answer to. */
  readonly name: string;
  readonly port: number;
  /** Where `/health/ready` answers. */
  readonly managementPort: number;
  /** Answers the addresses of the containers that there are. */
  readonly find?: (name: string) => Promise<readonly string[]>;
  /** Whether the container at an address takes requests. */
  readonly isReady?: (host: string, managementPort: number) => Promise<boolean>;
};

const CHECK_EVERY_MS = 1_000;
const CHECK_PATIENCE_MS = 900;

/** On a laptop there is one process per service, and no choice. */
export function onlyTarget(url: string): TargetGroup {
  const { hostname, port } = new URL(url);
  const targets = [{ host: hostname, port: Number(port) }];
  return { inOrder: () => targets };
}

/**
 * Finds a service's containers and asks each once a second whether it is ready. One that is not, or is about to end,
 * gets no request; where none is ready all are tried, as the load balancer does.
 */
export async function watchGroup(settings: GroupSettings): Promise<WatchedGroup> {
  const { name, port, managementPort, find = addressesOf, isReady = answersReady } = settings;
  let known: readonly string[] = [];
  const ready = new Set<string>();
  let turn = 0;
  const check = async (host: string): Promise<void> => {
    if (await isReady(host, managementPort)) ready.add(host);
    else ready.delete(host);
  };
  const look = async (): Promise<void> => {
    // A name that cannot be looked up just now says nothing about the containers; their own answers do.
    known = await find(name).catch(() => known);
    for (const host of ready) if (!known.includes(host)) ready.delete(host);
    await Promise.all(known.map(check));
  };
  await look();
  return {
    inOrder: () => {
      const candidates = ready.size > 0 ? [...ready] : known;
      const first = candidates.length > 0 ? turn++ % candidates.length : 0;
      return [...candidates.slice(first), ...candidates.slice(0, first)].map((host) => ({ host, port }));
    },
    look,
    stop: repeat(look, { every: CHECK_EVERY_MS, report: () => undefined }),
  };
}

async function addressesOf(name: string): Promise<string[]> {
  const found = await lookup(name, { all: true, family: 4 });
  return found.map(({ address }) => address);
}

async function answersReady(host: string, port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(CHECK_PATIENCE_MS);
    const answer = await fetch(`http://${host}:${port}/health/ready`, { signal });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
