import { maxLength, minLength, pattern, required, validate, type SchemaPath } from '@angular/forms/signals';
import { readCode } from './read-code.ts';

/** Any letters, as the domain may have them, too; the server knows the rest. */
const looksLikeAnAddress = /^\s*[^\s@＠]+[@＠][^\s@＠]+[.。．][^\s@＠.。．]{2,}\s*$/u;

/** The rules that the server has too, said before anything is sent. */
export function emailRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`Enter your e-mail address.` });
  pattern(path, looksLikeAnAddress, { message: $localize`This does not look like an e-mail address.` });
  pattern(path, /^\s*[\p{ASCII}＠]*[@＠]/u, {
    message: $localize`Use an address with plain letters before the @: our mail cannot reach others.`,
  });
}

export function newPasswordRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`Choose a password.` });
  minLength(path, 10, { message: $localize`Use at least 10 characters.` });
  maxLength(path, 72, { message: $localize`Use at most 72 characters.` });
}

export function codeRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`Enter the code from the e-mail.` });
  validate(path, ({ value }) =>
    /^\d{6}$/.test(readCode(value()))
      ? undefined
      : { kind: 'code', message: $localize`The code has six digits.` },
  );
}
