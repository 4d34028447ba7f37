import type { Account } from '../accounts/account.ts';
import { layOutMail, type MailedCode } from '../../mail/mail-layout.ts';
import type { MailMessage } from '../../mail/mail-message.ts';

type Reader = { readonly email: string; readonly name: string };

/** To an address that nobody has confirmed: a name is whatever the person who gave it wants to be read there. */
const stranger = 'Hello,';

const notYou = 'If this was not you, there is nothing to do: without the code nothing happens.';

export const confirmationMail = ({ email }: Pick<Reader, 'email'>, code: MailedCode): MailMessage =>
  layOutMail({
    to: email,
    subject: `${code.digits} is your code for Parterre`,
    paragraphs: [
      stranger,
      'welcome to Parterre. Type this code where you registered, in the same browser, to confirm your address. It is good for ten minutes.',
    ],
    code,
    footnote: notYou,
  });

export const alreadyRegisteredMail = ({ email, name }: Reader, publicUrl: string): MailMessage =>
  layOutMail({
    to: email,
    subject: 'You already have an account at Parterre',
    paragraphs: [
      `Hello ${name},`,
      'somebody, most likely you, wanted to register with this address. You have an account already: just sign in. If the password has slipped your mind, you can set a new one there.',
    ],
    button: { label: 'Sign in', url: new URL('/sign-in', publicUrl).href },
    footnote: 'If this was not you, there is nothing to do: your account is as it was.',
  });

export const passwordResetMail = ({ email, name }: Reader, code: MailedCode): MailMessage =>
  layOutMail({
    to: email,
    subject: `${code.digits} is your code for a new password`,
    paragraphs: [
      `Hello ${name},`,
      'type this code to set a new password at Parterre. It is good for ten minutes, and you will be signed out everywhere.',
    ],
    code,
    footnote: notYou,
  });

export const passwordChangedMail = ({ email, name, portal }: Account, publicUrl: string): MailMessage =>
  layOutMail({
    to: email,
    subject: 'Your password was changed',
    paragraphs: [
      `Hello ${name},`,
      'the password of your account at Parterre was changed, and every other device was signed out.',
      'If this was not you, set a new password now: whoever changed it knew the old one, or reads your mail.',
    ],
    button: {
      label: 'Set a new password',
      url: new URL(portal === 'customer' ? '/forgotten-password' : '/admin/forgotten-password', publicUrl)
        .href,
    },
    footnote: 'If this was you, there is nothing to do.',
  });

export const invitationMail = (
  { email }: Pick<Reader, 'email'>,
  organization: string,
  token: string,
  publicUrl: string,
): MailMessage => {
  const url = new URL('/admin/invitation', publicUrl);
  // Behind the #, which a browser keeps to itself: no log of a server or load balancer has it.
  url.hash = `token=${token}`;
  return layOutMail({
    to: email,
    subject: `${organization} invites you to Parterre`,
    paragraphs: [
      stranger,
      `you are invited to work for ${organization} at Parterre. Choose a password, and the stage is yours. The link is good for seven days, once.`,
    ],
    button: { label: 'Choose a password', url: url.href },
    footnote: 'If you do not know why you get this, please ignore it.',
  });
};
