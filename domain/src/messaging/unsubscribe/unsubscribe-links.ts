import type { Topic } from '../kinds/channel.ts';
import { isLocked } from '../kinds/kinds.ts';
import type { Person } from '../kinds/person.ts';
import type { UnsubscribeTokens } from './unsubscribe-token.ts';

export type UnsubscribeLinks = {
  /** For the reader's mail program, which asks there by itself (RFC 8058). */
  readonly url: string;
  /** For the reader. */
  readonly page: string;
};

/** Where somebody ends mails about a topic; null where they cannot be ended. */
export const unsubscribeLinks =
  (tokens: Pick<UnsubscribeTokens, 'make'>, publicUrl: string) =>
  (person: Person, topic: Topic): UnsubscribeLinks | null => {
    if (topic === 'account' || isLocked(topic, 'email')) return null;
    const query = new URLSearchParams({ token: tokens.make({ person, topic }) }).toString();
    return {
      url: new URL(`/api/unsubscribe?${query}`, publicUrl).href,
      page: new URL(`/unsubscribe?${query}`, publicUrl).href,
    };
  };
