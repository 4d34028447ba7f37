import type { Signal } from '@angular/core';

/** What both portals let people do with the session that is theirs; each provides its own. */
export abstract class OwnSession {
  /** Of whoever is signed in; empty while nobody is. */
  abstract readonly name: Signal<string>;
  abstract signIn(credentials: { email: string; password: string }): Promise<void>;
  abstract changePassword(change: { currentPassword: string; password: string }): Promise<void>;
  abstract rename(name: string): Promise<void>;
  /** Nobody is signed in any more, and the server knows. */
  abstract forget(): void;
  abstract signOut(where: 'here' | 'everywhere'): Promise<void>;
}
