import { Service, inject } from '@angular/core';
import { SharedApi } from './shared-api.ts';
import type { components } from './shared-api-schema.ts';

/** Where one is signed in. Instants are ISO-8601 in UTC. */
export type SignedInAt = components['schemas']['OwnSession'];

export interface SessionPage {
  readonly sessions: readonly SignedInAt[];
  readonly nextCursor: string | null;
}

/** One's own sessions on all devices. Both portals ask the same of their own service. */
@Service()
export class OwnSessions {
  readonly #api = inject(SharedApi);

  list(cursor: string | null): Promise<SessionPage> {
    return this.#api.get('api/sessions', { query: { cursor: cursor ?? undefined } });
  }

  async end(id: string): Promise<void> {
    await this.#api.delete('api/sessions/{sessionId}', { path: { sessionId: id } });
  }

  async endOthers(): Promise<void> {
    await this.#api.post('api/sessions/end-others');
  }
}
