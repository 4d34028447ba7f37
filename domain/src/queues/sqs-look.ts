import { DeleteMessageCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetter, FoundLetter, LetterSearch } from './dead-letter.ts';
import { type InHand, putBack, take } from './sqs-letters-in-hand.ts';

/** Where a queue sets messages aside, and where they came from. */
type Where = { readonly dead: string; readonly main: string };

/** So often it is asked for letters, for each that is wanted: SQS may give one where ten would do. */
const asksFor = (most: number): number => 5 + most / 2;

/** So many letters are gone through for one. */
const mostSearched = 1000;

type Search = {
  readonly most: number;
  /** How long, in seconds, one waits for more. */
  readonly patience: number;
  /** All that was taken, so that it can be put back. */
  readonly taken: Map<string, InHand>;
  readonly isWanted: (one: InHand) => boolean;
};

type Taken = { readonly wanted: InHand | null; readonly sawAll: boolean };

/** Takes letters in hand until there are `most`, or nothing more is seen, or one is the one that is wanted. */
const takeUntil = async (
  client: SQSClient,
  dead: string,
  { most, patience, taken, isWanted }: Search,
): Promise<Taken> => {
  for (let asked = 0; asked < asksFor(most) && taken.size < most; asked++) {
    const some = await take(client, dead, patience);
    if (some.length === 0) return { wanted: null, sawAll: true };
    // One that comes twice was hidden for too short a time: its last handle counts.
    for (const one of some) taken.set(one.letter.id, one);
    const wanted = some.find(isWanted);
    if (wanted) return { wanted, sawAll: false };
  }
  return { wanted: null, sawAll: false };
};

/** Some letters, all of which stay where they are. */
export const look = async (client: SQSClient, dead: string, most: number): Promise<readonly DeadLetter[]> => {
  const taken = new Map<string, InHand>();
  try {
    await takeUntil(client, dead, { most, patience: 1, taken, isWanted: () => false });
  } finally {
    await putBack(client, dead, [...taken.values()]);
  }
  return [...taken.values()].slice(0, most).map(({ letter }) => letter);
};

const found = (client: SQSClient, { dead, main }: Where, one: InHand): FoundLetter => {
  const { letter, handle: ReceiptHandle } = one;
  const throwAway = async (): Promise<void> => {
    await client.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle }));
  };
  return {
    ...letter,
    throwAway,
    sendAgain: async () => {
      await client.send(new SendMessageCommand({ QueueUrl: main, MessageBody: letter.body }));
      await throwAway();
    },
    putBack: () => putBack(client, dead, [one]),
  };
};

/** One letter by its id: SQS gives none by name, so it is looked for among all. */
export const find = async (client: SQSClient, where: Where, id: string): Promise<LetterSearch> => {
  const taken = new Map<string, InHand>();
  const isWanted = ({ letter }: InHand): boolean => letter.id === id;
  try {
    // Somebody may be looking at it: it can be seen again as soon as they have.
    const search = { most: mostSearched, patience: 3, taken, isWanted };
    const { wanted, sawAll } = await takeUntil(client, where.dead, search);
    taken.delete(id);
    return { found: wanted && found(client, where, wanted), sawAll };
  } finally {
    await putBack(client, where.dead, [...taken.values()]);
  }
};
