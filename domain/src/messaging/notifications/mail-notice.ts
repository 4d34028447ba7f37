import { z } from 'zod';
import { accountId, organizationId } from '../../ids.ts';
import { storedLanguage } from '../../words/languages.ts';
import type { Notice } from './notify.ts';
import { personAt, personWith } from '../kinds/person.ts';
import type { OtherTold } from '../kinds/told.ts';

/** What a mail that is complete in itself tells whom. What it says, code or link, is not in it. */
export const mailNotice = z.object({
  kind: z.enum([
    'registration-code',
    'already-registered',
    'password-reset-code',
    'password-changed',
    'employee-invited',
    'number-code',
  ]),
  at: z.string(),
  accountId: accountId.nullable(),
  organizationId: organizationId.optional(),
  organization: z.string().optional(),
  name: z.string(),
  language: storedLanguage,
});
export type MailNotice = z.infer<typeof mailNotice>;

const toldOf = ({ kind, organization = '' }: MailNotice): OtherTold =>
  kind === 'employee-invited' ? { kind, organization } : { kind };

/** @param id by which the mail is known @param email where it goes */
export const noticeOf = (id: string, email: string, notice: MailNotice): Notice => {
  const { at, accountId: account, organizationId: house, name, language } = notice;
  return {
    id,
    at,
    person: account === null ? personAt(email) : personWith(account),
    to: { email, name, language },
    told: toldOf(notice),
    about: house === undefined ? {} : { organizationId: house },
  };
};
