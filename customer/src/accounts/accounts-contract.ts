import { accountId } from '@parterre/domain/ids';
import {
  oneTimeCode,
  password,
  passwordAttempt,
  personName,
} from '@parterre/domain/people/accounts/credentials';
import { email } from '@parterre/domain/people/accounts/email-address';
import { language } from '@parterre/domain/words/languages';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

export const accountAnswer = z
  .object({ id: accountId, email: z.string(), name: z.string() })
  .meta({ id: 'Account' });

const signedIn = z.object({ account: accountAnswer });

export const registerAccount = endpoint({
  id: 'registerAccount',
  method: 'post',
  path: '/api/accounts',
  summary:
    'Registers a customer, to be confirmed from the same browser. The answer does not tell whether the address is known.',
  access: 'anyone',
  body: z.strictObject({ email, password, name: personName }),
  status: 202,
  refusals: ['too-many-attempts', 'too-busy'],
});

export const confirmAccount = endpoint({
  id: 'confirmAccount',
  method: 'post',
  path: '/api/accounts/confirm',
  summary: 'Confirms the registration made in this browser by the code that was mailed for it, and signs in.',
  access: 'anyone',
  body: z.strictObject({ code: oneTimeCode }),
  response: signedIn,
  refusals: ['wrong-code', 'code-expired', 'registration-not-here', 'email-in-use'],
});

export const resendConfirmation = endpoint({
  id: 'resendConfirmation',
  method: 'post',
  path: '/api/accounts/confirm/resend',
  summary: 'Sends a new code for the registration made in this browser.',
  access: 'anyone',
  status: 202,
  refusals: ['registration-not-here', 'too-many-attempts'],
});

export const requestPasswordReset = endpoint({
  id: 'requestPasswordReset',
  method: 'post',
  path: '/api/password-resets',
  summary:
    'Sends a code for setting a new password from the same browser, if the address belongs to an account.',
  access: 'anyone',
  body: z.strictObject({ email }),
  status: 202,
  refusals: ['too-many-attempts'],
});

export const confirmPasswordReset = endpoint({
  id: 'confirmPasswordReset',
  method: 'post',
  path: '/api/password-resets/confirm',
  summary:
    'Sets a new password by the code that this browser asked for, and ends every session of the account.',
  access: 'anyone',
  body: z.strictObject({ email, code: oneTimeCode, password }),
  refusals: ['wrong-code', 'code-expired', 'reset-not-here', 'too-many-attempts', 'too-busy'],
});

export const changeAccount = endpoint({
  id: 'changeAccount',
  method: 'patch',
  path: '/api/account',
  summary: 'Changes the name on tickets booked from now on, or the language of mails.',
  access: 'customer',
  body: z.strictObject({ name: personName.optional(), language: language.optional() }),
  response: signedIn,
});

export const changePassword = endpoint({
  id: 'changePassword',
  method: 'put',
  path: '/api/password',
  summary: 'Sets another password by the one that is known, and signs out on every other device.',
  access: 'customer',
  body: z.strictObject({ currentPassword: passwordAttempt, password }),
  response: signedIn,
  refusals: ['wrong-credentials', 'too-many-attempts'],
});

export const accountsEndpoints = [
  registerAccount,
  confirmAccount,
  resendConfirmation,
  requestPasswordReset,
  confirmPasswordReset,
  changeAccount,
  changePassword,
];
