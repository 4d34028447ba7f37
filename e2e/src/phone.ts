import { expect } from '@playwright/test';
import { z } from 'zod';
import { addresses } from './stack.ts';

const messages = z.object({ data: z.array(z.object({ text: z.string() })) });

/** The newest code of six digits that a number was sent, as soon as it is there. */
export async function codeSentTo(number: string): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    const answer = await fetch(`${addresses.phone}/api/messages?number=${encodeURIComponent(number)}`);
    code = messages.parse(await answer.json()).data[0]?.text.match(/\d{6}/)?.[0];
    expect(code, `a code sent to ${number}`).toBeDefined();
  }).toPass({ timeout: 20_000, intervals: [100, 200, 400] });
  if (code === undefined) throw new Error(`no code was sent to ${number}`);
  return code;
}
