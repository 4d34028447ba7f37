import { Service, inject } from '@angular/core';
import type { operations } from '../../../data/api-schema.ts';
import { CustomerApi } from '../../../data/customer-api.ts';

/** What mails are about that can be ended. */
export type MailTopic = operations['getMailSwitch']['responses'][200]['content']['application/json']['topic'];

/** The mails that a link is about, without anybody being signed in: the link says whose they are. */
@Service()
export class MailSwitch {
  readonly #api = inject(CustomerApi);

  async topicOf(token: string): Promise<MailTopic> {
    return (await this.#api.get('api/mail-switch', { query: { token } })).topic;
  }

  async switchTo(token: string, isOn: boolean): Promise<void> {
    await this.#api.put('api/mail-switch', { body: { token, isOn } });
  }
}
