import { expect } from '@playwright/test';
import { z } from 'zod';
import { addresses } from './stack.ts';

const messages = z.object({ data: z.array(z.object({ text: z.string(), at: z.number() })) });

/**
 * The newest code of six digits that a number was sent, as soon as it is there.
 * @param since in milliseconds since 1970: older ones are somebody else's, of a number that several tests use
 */
export async function codeSentTo(number: string, since = 0): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    const answer = await fetch(`${addresses.phone}/api/messages?number=${encodeURIComponent(number)}`);
    const [newest] = messages.parse(await answer.json()).data.filter(({ at }) => at >= since);
    code = newest?.text.match(/\d{6}/)?.[0];
    expect(code, `a code sent to ${number}`).toBeDefined();
  }).toPass({ timeout: 20_000, intervals: [100, 200, 400] });
  if (code === undefined) throw new Error(`no code was sent to ${number}`);
  return code;
}
