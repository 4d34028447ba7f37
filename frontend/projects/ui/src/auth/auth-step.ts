/** The ways in; each is a form. */
export type AuthStep = 'sign-in' | 'register' | 'confirm' | 'forgotten' | 'reset';

/** `message` has a say in the next form: "Your password is changed." */
export interface AuthMove {
  readonly step: AuthStep;
  readonly email: string;
  readonly message?: string;
}
