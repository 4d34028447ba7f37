import type { Turns } from '../../limits/turn.ts';
import { DomainError } from '../../domain-error.ts';
import type { TopicSwitch } from '../contacts/topic-switch.ts';
import type { SwitchedTopic } from '../kinds/channel.ts';
import { unsubscribeWords } from './words/unsubscribe-words.ts';
import type { UnsubscribeTokens } from './unsubscribe-token.ts';

type Deps = {
  readonly tokens: Pick<UnsubscribeTokens, 'read'>;
  readonly topics: TopicSwitch;
  /** By person: a link is asked as often as somebody likes. */
  readonly turns: Turns;
};

/**
 * Switches the mails that a link is about off or on again. Whoever has the link may: that is what it is for. A link that we
 * have not made changes nothing, and is answered alike.
 */
export const switchByToken =
  ({ tokens, topics, turns }: Deps) =>
  async (token: string, on: boolean): Promise<void> => {
    const mails = tokens.read(token);
    if (!mails) return;
    turns.use(mails.person);
    await topics.set(mails.person, mails.topic, 'email', on);
  };

/** @throws DomainError `not-found` when we have not made this link */
export const topicOfToken =
  ({ tokens }: Pick<Deps, 'tokens'>) =>
  (token: string): SwitchedTopic => {
    const mails = tokens.read(token);
    if (mails) return mails.topic;
    throw new DomainError(
      'not-found',
      unsubscribeWords.say((words) => words.linkNotOurs),
    );
  };
