import { DomainError } from '../../domain-error.ts';

/** Somebody else has the seats or places, or what is beside them: other ones may still be had. */
export const isOthersFaster = (error: unknown): boolean =>
  error instanceof DomainError && ['seats-taken', 'area-full', 'seat-left-alone'].includes(error.code);
