import { setTimeout as pause } from 'node:timers/promises';
import { background } from '@parterre/domain/background';
import { systemClock } from '@parterre/domain/clock';
import { openCostlyWork } from '@parterre/domain/costly/open-costly';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { openFiles } from '@parterre/domain/files/open-files';
import { chartMaker } from '@parterre/domain/house/charts/chart-maker';
import { openHouse } from '@parterre/domain/house/open-house';
import { randomIds } from '@parterre/domain/ids';
import { limitsSetting, usualLimits } from '@parterre/domain/limits';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { openPeople } from '@parterre/domain/people/open-people';
import { openPasswords } from '@parterre/domain/people/open-passwords';
import { openProgramme } from '@parterre/domain/programme/open-programme';
import { threadedPosterMaker } from '@parterre/domain/programme/posters/threaded-poster-maker';
import { faultAlarm } from './alarm.ts';
import type { readConfig } from './config.ts';

/** Whoever loads an example house has a hundred wishes at once and time for all of them, on whatever machine. */
const unhurried = limitsSetting.parse(
  ['hash', 'picture', 'chart', 'pdf']
    .map((kind) => `${kind}-line.waiting=1000, ${kind}-line.perShare=1000, ${kind}-line.longestWait=600`)
    .join(),
);

/** The product's own use cases on the local stack. Mails are kept, for the codes and links in them. */
export const createDependencies = (config: ReturnType<typeof readConfig>) => {
  const tables = openTables({
    region: config.AWS_REGION,
    endpoint: config.DYNAMODB_ENDPOINT,
    tablePrefix: config.TABLE_PREFIX,
  });
  const files = openFiles({ region: config.AWS_REGION, endpoint: config.S3_ENDPOINT });
  const costly = openCostlyWork({ limits: unhurried });
  const mails: MailMessage[] = [];
  const work = background((error) => {
    throw error;
  });
  const ground = { tables, limits: usualLimits, clock: systemClock, ids: randomIds };

  const people = openPeople({
    ...ground,
    portal: 'employee',
    publicUrl: config.PUBLIC_URL,
    passwords: openPasswords(costly),
    // Good for this process only: every code and link that it makes is used before it ends.
    secrets: randomSecrets(randomIds.next()),
    mailQueue: { enqueue: async (mail) => void mails.push(mail) },
    background: work,
    alarm: faultAlarm,
  });
  const { auditing, organizations } = people;
  const drawings = files.bucket(config.CHARTS_BUCKET);
  const house = openHouse({ ...ground, ...auditing, drawings, maker: chartMaker(costly) });
  const programme = openProgramme({
    ...ground,
    ...auditing,
    organizations,
    house,
    media: files.bucket(config.MEDIA_BUCKET),
    makePoster: threadedPosterMaker(costly),
    bookings: { hasAny: async () => false },
    pause,
  });

  return {
    mails,
    work,
    clock: systemClock,
    people,
    house,
    programme,
    close: async () => {
      await costly.close();
      tables.close();
      files.close();
    },
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
