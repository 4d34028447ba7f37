import type { Provider } from '@angular/core';
import { Notices } from '../feedback/notices.ts';

/** Notices that are kept instead of shown. */
export class Told {
  readonly messages: string[] = [];

  readonly provider: Provider = {
    provide: Notices,
    useValue: { show: (message: string): Promise<void> => Promise.resolve(void this.messages.push(message)) },
  };
}
