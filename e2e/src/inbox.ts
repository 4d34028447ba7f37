import { expect } from '@playwright/test';
import { z } from 'zod';
import { addresses } from './stack.ts';

const mails = z.array(
  z.object({
    id: z.string(),
    subject: z.string(),
    text: z.string().default(''),
    headers: z.object({ 'message-id': z.string() }),
    to: z.array(z.object({ address: z.string() })),
    attachments: z
      .array(z.object({ generatedFileName: z.string(), contentType: z.string() }))
      .nullish()
      .transform((files) => files ?? []),
  }),
);
export type Mail = z.infer<typeof mails>[number];

/** The newest mail to somebody with such a subject, as soon as it is there. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  const found: Mail[] = [];
  await expect(async () => {
    const all = mails.parse(await (await fetch(`${addresses.inbox}/email`)).json());
    const mail = all.findLast(
      (one) => subject.test(one.subject) && one.to.some((to) => to.address === address),
    );
    expect(mail, `a mail to ${address} about ${String(subject)}`).toBeDefined();
    if (mail) found.push(mail);
  }).toPass({ timeout: 20_000, intervals: [100, 200, 400] });
  const [mail] = found;
  if (!mail) throw new Error(`no mail to ${address}`);
  return mail;
}

export async function codeMailedTo(address: string): Promise<string> {
  const { subject } = await mailTo(address, /^\d{6} is your code/);
  return subject.slice(0, 6);
}

/** The first link of a mail that leads to this path. */
export function linkIn({ text }: Mail, path: string): string {
  const link = text.match(/https?:\/\/\S+/g)?.find((url) => new URL(url).pathname === path);
  if (!link) throw new Error(`no link to ${path} in: ${text}`);
  return link;
}

export async function attachment(mail: Mail, contentType: string): Promise<Buffer> {
  const file = mail.attachments.find((one) => one.contentType === contentType);
  if (!file) throw new Error(`no ${contentType} attached to: ${mail.subject}`);
  const url = `${addresses.inbox}/email/${mail.id}/attachment/${encodeURIComponent(file.generatedFileName)}`;
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}
