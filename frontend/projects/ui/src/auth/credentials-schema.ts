import { email, maxLength, minLength, pattern, required, type SchemaPath } from '@angular/forms/signals';

/** The rules that the server has too, said before anything is sent. */
export function emailRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`Enter your e-mail address.` });
  email(path, { message: $localize`This does not look like an e-mail address.` });
}

export function newPasswordRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`Choose a password.` });
  minLength(path, 10, { message: $localize`Use at least 10 characters.` });
  maxLength(path, 72, { message: $localize`Use at most 72 characters.` });
}

export function codeRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`Enter the code from the e-mail.` });
  pattern(path, /^\s*\d{6}\s*$/, { message: $localize`The code has six digits.` });
}
