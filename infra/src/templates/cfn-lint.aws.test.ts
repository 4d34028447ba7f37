import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { templateNames } from './read-template.ts';

const folder = new URL('../../cloudformation/', import.meta.url).pathname;

const findings = z.array(
  z.object({
    Filename: z.string(),
    Level: z.string(),
    Message: z.string(),
    Rule: z.object({ Id: z.string() }),
    Location: z.object({ Start: z.object({ LineNumber: z.number() }) }),
  }),
);

/** Warnings and errors of cfn-lint, which knows the schema of every resource, as lines of text by file. */
const lint = (files: readonly string[]): Promise<string[]> =>
  new Promise((resolve, reject) => {
    execFile('cfn-lint', ['--format', 'json', ...files], (error, output, errors) => {
      const parsed = findings.safeParse(output ? JSON.parse(output) : null);
      if (!parsed.success) {
        reject(error ?? new Error(`cfn-lint says nothing: ${errors}`));
        return;
      }
      const lines = parsed.data.map(
        ({ Filename, Level, Message, Rule, Location }) =>
          `${Filename}:${Location.Start.LineNumber} ${Level} ${Rule.Id} ${Message}`,
      );
      resolve(lines);
    });
  });

describe('cfn-lint', () => {
  let found: string[] = [];
  beforeAll(async () => {
    found = await lint(templateNames.map((name) => folder + name));
    // On a busy machine it takes minutes.
  }, 300_000);

  it.each(templateNames)('has nothing to say about %s', (name) => {
    expect(found.filter((line) => line.startsWith(`${folder}${name}:`))).toEqual([]);
  });

  it('would say it', async () => {
    const own = await mkdtemp(join(tmpdir(), 'parterre-'));
    const file = join(own, 'wrong.yaml');
    await writeFile(file, 'Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { QueueNam: wrong } } }');
    const wrong = await lint([file]);
    await rm(own, { recursive: true });
    expect(wrong).toEqual([expect.stringMatching(/Error E3002 .*QueueNam/)]);
  });
});
