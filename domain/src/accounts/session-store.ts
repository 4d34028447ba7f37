import type { Session } from './session.ts';

export type Rotation = Pick<Session, 'digest' | 'rotatedAt' | 'expiresAt'>;

export type SessionStore = {
  readonly find: (id: string) => Promise<Session | null>;
  readonly add: (session: Session) => Promise<void>;
  /** Puts a new token in the place of the one with `previousDigest`; false when that is not the newest any more. */
  readonly rotate: (id: string, previousDigest: string, next: Rotation) => Promise<boolean>;
  /** Ends a session at an instant, also the access that was given by it. One that has ended is told of no second time. */
  readonly end: (id: string, at: string) => Promise<void>;
};
