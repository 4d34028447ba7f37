import { afterAll, describe, expect, test } from '@jest/globals';
import { piscinaCostlyWork } from '../../costly/piscina-costly-work.ts';
import { chart } from './chart.ts';
import { chartMaker } from './chart-maker.ts';
import { readCompressedChart } from './compressed-chart.ts';

const csv = (text: string) => new TextEncoder().encode(text);
const plan = csv('row,centre,centre_starts_at\nA,10,1\nB,12,1\n');
const place = { share: 'an organizer' };

describe('charts made in threads', () => {
  const work = piscinaCostlyWork();
  const maker = chartMaker(work);
  afterAll(() => work.close());

  test('are what was ordered, packed and counted', async () => {
    const made = await maker.make({ version: 3, of: { csv: plan } }, place);
    expect(made).toMatchObject({ seats: 22, places: 22 });
    await expect(readCompressedChart(made.bytes)).resolves.toMatchObject({ version: 3 });
    await expect(
      maker.make({ version: 1, of: { kind: 'room', capacity: 40 } }, place),
    ).resolves.toMatchObject({
      seats: 0,
      places: 40,
    });
  });

  test('leave the event loop to others, however large', async () => {
    let turns = 0;
    const watch = setInterval(() => (turns += 1), 1);
    await expect(maker.make({ version: 1, of: { kind: 'arena' } }, place)).resolves.toHaveProperty(
      'seats',
      60_000,
    );
    clearInterval(watch);
    // Made here, it would be one turn for each step.
    expect(turns).toBeGreaterThan(20);
  });

  test('can be looked at first', async () => {
    const json = new TextDecoder().decode(await maker.preview({ version: 2, of: { csv: plan } }, place));
    expect(chart.parse(JSON.parse(json))).toMatchObject({ version: 2 });
  });

  test.each(['make', 'preview'] as const)('say what is wrong with a plan: %s', async (act) => {
    await expect(
      maker[act]({ version: 1, of: { csv: csv('nothing,like,it') } }, place),
    ).rejects.toMatchObject({
      code: 'chart-invalid',
    });
  });
});
