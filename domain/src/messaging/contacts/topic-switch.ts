import type { OutsideChannel, SwitchedTopic } from '../kinds/channel.ts';
import type { Person } from '../kinds/person.ts';

/** Where somebody says by which channels they want to hear of a topic. Said twice, it is as said once. */
export type TopicSwitch = {
  readonly set: (person: Person, topic: SwitchedTopic, channel: OutsideChannel, on: boolean) => Promise<void>;
};
