import { hashSync } from 'bcryptjs';

/** A hash that services accept, made in a millisecond. */
export const quickHash = (password: string): string => hashSync(password, 4);
