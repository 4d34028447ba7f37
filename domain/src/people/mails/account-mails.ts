import type { Account } from '../accounts/account.ts';
import { layOutMail, type MailedCode } from '../../mail/mail-layout.ts';
import type { MailMessage } from '../../mail/mail-message.ts';
import type { Language } from '../../words/languages.ts';
import { accountMailWords } from './words/account-mail-words.ts';

/** Whoever reads it, and in which language. */
type Reader = { readonly email: string; readonly name: string; readonly language: Language };

/** Of an address that nobody has confirmed: a name is whatever the person who gave it wants to be read there. */
type Stranger = Omit<Reader, 'name'>;

export const confirmationMail = ({ email, language }: Stranger, code: MailedCode): MailMessage => {
  const { confirmation, ...words } = accountMailWords.in(language);
  return layOutMail({
    to: email,
    language,
    subject: confirmation.subject(code),
    paragraphs: [words.helloStranger, confirmation.typeTheCode],
    code,
    footnote: words.notYouWithoutCode,
  });
};

export const alreadyRegisteredMail = ({ email, name, language }: Reader, publicUrl: string): MailMessage => {
  const { alreadyRegistered, ...words } = accountMailWords.in(language);
  return layOutMail({
    to: email,
    language,
    subject: alreadyRegistered.subject,
    paragraphs: [words.hello({ name }), alreadyRegistered.justSignIn],
    button: { label: alreadyRegistered.signIn, url: new URL('/sign-in', publicUrl).href },
    footnote: alreadyRegistered.notYou,
  });
};

export const passwordResetMail = ({ email, name, language }: Reader, code: MailedCode): MailMessage => {
  const { passwordReset, ...words } = accountMailWords.in(language);
  return layOutMail({
    to: email,
    language,
    subject: passwordReset.subject(code),
    paragraphs: [words.hello({ name }), passwordReset.typeTheCode],
    code,
    footnote: words.notYouWithoutCode,
  });
};

const resetPath = { customer: '/forgotten-password', employee: '/admin/forgotten-password' };

export const passwordChangedMail = (
  { email, name, language, portal }: Reader & Pick<Account, 'portal'>,
  publicUrl: string,
): MailMessage => {
  const { passwordChanged, ...words } = accountMailWords.in(language);
  return layOutMail({
    to: email,
    language,
    subject: passwordChanged.subject,
    paragraphs: [words.hello({ name }), passwordChanged.wasChanged, passwordChanged.notYou],
    button: { label: passwordChanged.setAnother, url: new URL(resetPath[portal], publicUrl).href },
    footnote: passwordChanged.wasYou,
  });
};

export const invitationMail = (
  { email, language }: Stranger,
  organization: string,
  token: string,
  publicUrl: string,
): MailMessage => {
  const { invitation, ...words } = accountMailWords.in(language);
  const url = new URL('/admin/invitation', publicUrl);
  // Behind the #, which a browser keeps to itself: no log of a server or load balancer has it.
  url.hash = `token=${token}`;
  return layOutMail({
    to: email,
    language,
    subject: invitation.subject({ organization }),
    paragraphs: [words.helloStranger, invitation.chooseAPassword({ organization })],
    button: { label: invitation.choose, url: url.href },
    footnote: invitation.unknown,
  });
};
