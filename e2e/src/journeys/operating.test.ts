import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { mailTo } from '../inbox.ts';
import { dataFolder, portOffset } from '../stack.ts';

test('the doctor finds everything well, and its mail arrives @desktop', async () => {
  const address = 'operator@house.example';
  const besideWorker = join(import.meta.dirname, '../../../local/src/beside-worker.ts');
  const doctor = [besideWorker, 'worker/src/doctor/main.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, [...doctor, '--mail', address], {
    env: { ...process.env, PORT_OFFSET: String(portOffset), DATA_DIR: dataFolder },
  });
  for (const check of ['database', 'clocks', 'keys', 'queues', 'backlog', 'webhooks', 'mail'])
    expect(stdout).toContain(`✔ ${check}`);
  await mailTo(address, /^Mail from Parterre arrives/);
});
