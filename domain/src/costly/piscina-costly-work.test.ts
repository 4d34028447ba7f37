import { afterAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { ExampleTask } from '../testing/example-thread.ts';
import { type Task, noFigures } from './costly-work.ts';
import { piscinaCostlyWork } from './piscina-costly-work.ts';

describe('work in threads', () => {
  const refused: string[] = [];
  const figures = {
    ...noFigures,
    refused: (kind: string, why: string) => void refused.push(`${kind}: ${why}`),
  };
  const work = piscinaCostlyWork({ figures });
  afterAll(() => work.close());

  const example: Task<string> = {
    kind: 'chart',
    file: new URL('../testing/example-thread.ts', import.meta.url),
    read: (output) => z.string().parse(output),
  };
  const ask = (task: ExampleTask) => work.do(example, task, { share: 'somebody' });

  test('comes back, and so does a refusal, with all that it says', async () => {
    await expect(ask('answer')).resolves.toBe('answered');
    await expect(ask('refuse')).rejects.toMatchObject({
      name: 'DomainError',
      code: 'image-invalid',
      details: { fields: [{ field: 'poster' }] },
    });
  });

  test('is a fault of ours when it fails', async () => {
    await expect(ask('fail')).rejects.toThrow('a mistake of ours');
  });

  test('fails kindly when its thread dies, and the next is done', async () => {
    refused.length = 0;
    await expect(ask('die')).rejects.toMatchObject({ code: 'too-busy', details: { retryAfterSeconds: 1 } });
    expect(refused).toEqual(['chart: thread-lost']);
    await expect(ask('answer')).resolves.toBe('answered');
  });

  test('that never ends is given up, and its thread with it', async () => {
    const impatient = piscinaCostlyWork({ longestTask: 100, figures });
    await expect(impatient.do(example, 'hang', { share: 'somebody' })).rejects.toMatchObject({
      code: 'too-busy',
    });
    await impatient.close();
  });
});
