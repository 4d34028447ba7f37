import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { visit } from '../buyers.ts';
import { compare, rate } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const inFlight = 32;
const requestsPerRun = 20_000;
/** So many requests are needed until V8 has compiled all that they run through. */
const warmUps = 4;
const measured = 7;
const target = 0.5;

/** What browsers say they understand. */
const asBrowsersDo = { 'accept-encoding': 'gzip, deflate, br, zstd', 'accept-language': 'en-GB,en;q=0.9' };

/** The page of an event as the service fills it, as a browser asks for it, against a bare Express app that answers `hello`. */
export const eventPage = async (service: Service, { event }: OnSale): Promise<Line> => {
  const hello = fork(path.join(import.meta.dirname, '..', 'hello-server.ts'));
  const [port] = await once(hello, 'message');
  const url = new URL(`${service.url}/events/${event.slug}`);
  const page = await visit(url, asBrowsersDo);
  const visits = (address: URL) => () => rate(requestsPerRun, inFlight, () => visit(address, asBrowsersDo));
  const bare = new URL(`http://127.0.0.1:${String(port)}/`);
  const { ours, baseline, ratio } = await compare(visits(url), visits(bare), { warmUps, measured });
  hello.kill();
  return {
    what: 'page of an event, filled by the service, GET',
    result: `${ours.toFixed(0)}/s, ${(page.length / 1000).toFixed(1)} kB`,
    against: `${ratio.toFixed(2)} of ${baseline.toFixed(0)}/s by bare Express`,
    target: `at least ${target}`,
    isMet: ratio >= target,
    figures: { ours, baseline, ratio, bytes: page.length },
  };
};
