import { parseArgs } from 'node:util';
import { checkImages } from './check-images.ts';
import { compose, overrideWith, untilHealthy } from './compose-stack.ts';
import { gatherCrowd } from './crowd.ts';
import { whatIsMissing } from './docker.ts';
import { killOne } from './kill-one.ts';
import { measureMemory, most } from './measure-memory.ts';
import { measureStarts } from './measure-starts.ts';
import { playJourney } from './play-journey.ts';
import { replaceAll } from './replace-all.ts';
import { conclude, printTable, say } from './say.ts';

// npm run test:containers: the images and docker-compose.yml, put to the test. Needs Docker.
// --without-notice lets services end as soon as they are told to: requests fail, which shows that failures are seen.
// --keep leaves everything running, for another run.

const { values } = parseArgs({
  options: { keep: { type: 'boolean' }, 'without-notice': { type: 'boolean' } },
});
const missing = await whatIsMissing();
if (missing !== undefined) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}
if (values['without-notice']) overrideWith('without-notice.yml');

try {
  say('building the images, starting the containers, loading the example house');
  await compose('build');
  await compose('up', '-d');
  await untilHealthy('gateway');
  const starts = await measureStarts();
  const idle = await measureMemory();
  await checkImages();
  await playJourney();
  const crowd = await gatherCrowd();
  const busy = await killOne(crowd);
  await replaceAll(crowd);
  printTable({ starts, idle, busy: most(busy, await measureMemory()) });
  conclude();
} finally {
  if (!values.keep) await compose('down', '-v', '--remove-orphans');
}
