import type { MailAttachment } from '../../mail/mail-message.ts';

/** What comes with a mail. It has its name before it is made: tickets take a printer. */
export type AttachedFile = Pick<MailAttachment, 'filename' | 'contentType'> & {
  readonly make: () => Promise<Buffer>;
};

/** Makes them all, one after the other. */
export const madeFiles = async (files: readonly AttachedFile[]): Promise<MailAttachment[]> => {
  const made: MailAttachment[] = [];
  for (const { filename, contentType, make } of files)
    made.push({ filename, contentType, content: await make() });
  return made;
};
