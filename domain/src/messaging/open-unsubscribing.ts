import type { Clock } from '../clock.ts';
import { turnsHere } from '../limits/turn.ts';
import type { Limits } from '../limits.ts';
import type { TicketKeys } from '../sales/tickets/ticket-code.ts';
import type { TopicSwitch } from './contacts/topic-switch.ts';
import type { Contacts } from './open-messaging.ts';
import { switchByToken, topicOfToken } from './unsubscribe/switch-by-token.ts';
import { unsubscribeTokens } from './unsubscribe/unsubscribe-token.ts';
import { unsubscribeWords } from './unsubscribe/words/unsubscribe-words.ts';

type Deps = {
  readonly keys: TicketKeys;
  readonly contacts: Pick<Contacts, 'setSwitch'>;
  readonly limits: Pick<Limits, 'unsubscribe'>;
  readonly clock: Clock;
};

const topicSwitch = (contacts: Deps['contacts']): TopicSwitch => ({
  set: async (person, topic, channel, isOn) => {
    await contacts.setSwitch(person, { topic, channel, isOn });
  },
});

/** What whoever has a mail in hand may do with the link in it. */
export const openUnsubscribing = ({ keys, contacts, limits, clock }: Deps) => {
  const tooOften = unsubscribeWords.say((words) => words.tooOften);
  const deps = {
    tokens: unsubscribeTokens(keys),
    topics: topicSwitch(contacts),
    turns: turnsHere(limits.unsubscribe, clock, tooOften),
  };
  return { topicOf: topicOfToken(deps), switchTo: switchByToken(deps) };
};

export type Unsubscribing = ReturnType<typeof openUnsubscribing>;
