import type { QueueName } from '@parterre/domain/queues/queue-names';

/** What the API calls each queue: an API keeps its words, also where ours have changed. */
export const queueWords = {
  news: 'notifications',
  email: 'email',
  'booking-mail': 'booking-mail',
  sms: 'sms',
  'sms-notice': 'sms-notice',
  push: 'push',
  feedback: 'feedback',
  audience: 'audience',
} as const satisfies Record<QueueName, string>;

type QueueWord = (typeof queueWords)[QueueName];

export const queueOf = (word: QueueWord): QueueName => (word === 'notifications' ? 'news' : word);

/** The API's word for a queue as somebody noted it, alone or with what was in it; also when it was called otherwise. */
export const wordOf = (noted: string): string => noted.replace(/^news(?=$|\/)/, queueWords.news);
