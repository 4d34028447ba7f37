import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Where one is signed in. Instants are ISO-8601 in UTC. */
export interface SignedInAt {
  readonly id: string;
  readonly device: string;
  readonly network: string;
  readonly signedInAt: string;
  readonly lastUsedAt: string;
  readonly current: boolean;
}

export interface SessionPage {
  readonly sessions: readonly SignedInAt[];
  readonly nextCursor: string | null;
}

/** One's own sessions on all devices. Both portals ask the same of their own service. */
@Service()
export class OwnSessions {
  readonly #http = inject(HttpClient);

  list(cursor: string | null): Promise<SessionPage> {
    const params = { ...(cursor !== null && { cursor }) };
    return firstValueFrom(this.#http.get<SessionPage>('api/sessions', { params }));
  }

  async end(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`api/sessions/${encodeURIComponent(id)}`));
  }

  async endOthers(): Promise<void> {
    await firstValueFrom(this.#http.post('api/sessions/end-others', {}));
  }
}
