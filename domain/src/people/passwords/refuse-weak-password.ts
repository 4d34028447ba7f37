import { atFault, DomainError } from '../../domain-error.ts';
import type { Text } from '../../words/catalogue.ts';
import { isCommonPassword } from './common-passwords.ts';
import { say } from '../words/say.ts';

/** Whose password it is to be. */
export type Owner = { readonly email: string; readonly name: string };

/** What is left of a password without its owner's words must be as long as this to make it one. */
const leastOfOwn = 6;

/** Shorter words stand in too many others. */
const shortestWord = 3;

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What strangers try first at this account, the longest first: its name, its address, our name. */
const wordsOf = ({ email, name }: Owner): readonly string[] =>
  [email, name, ...email.split(/[@.+_-]/), ...name.split(/\s+/), 'parterre']
    .map(lettersOf)
    .filter((word) => word.length >= shortestWord)
    .sort((one, other) => other.length - one.length);

const isOfOwnWords = (password: string, owner: Owner): boolean => {
  const whole = lettersOf(password);
  const rest = wordsOf(owner).reduce((left, word) => left.replaceAll(word, ''), whole);
  return rest !== whole && rest.length < leastOfOwn;
};

const refusal = (why: Text) =>
  new DomainError(
    'invalid-input',
    say((words, language) => words.weakPassword({ why: why[language] })),
    atFault('password', why),
  );

/** @throws DomainError `invalid-input` for a password that is among the commonest */
export const refuseCommonPassword = (password: string): void => {
  if (isCommonPassword(password)) throw refusal(say((words) => words.field.commonPassword));
};

/** @throws DomainError `invalid-input` for a password that others would guess: a common one, or one's own name */
export const refuseWeakPassword = (password: string, owner: Owner): void => {
  refuseCommonPassword(password);
  if (isOfOwnWords(password, owner)) throw refusal(say((words) => words.field.ownWords));
};
