import { bcryptPasswords } from './passwords/bcrypt-passwords.ts';

/** How passwords are kept. */
export const openPasswords = bcryptPasswords;
