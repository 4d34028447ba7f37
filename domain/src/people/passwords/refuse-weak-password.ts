import { DomainError } from '../../domain-error.ts';
import { isCommonPassword } from './common-passwords.ts';

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

const refusal = (message: string) =>
  new DomainError('invalid-input', `This password ${message}.`, {
    fields: [{ field: 'password', message }],
  });

/** @throws DomainError `invalid-input` for a password that is among the commonest */
export const refuseCommonPassword = (password: string): void => {
  if (isCommonPassword(password))
    throw refusal('is one of those that are tried first: please choose another one');
};

/** @throws DomainError `invalid-input` for a password that others would guess: a common one, or one's own name */
export const refuseWeakPassword = (password: string, owner: Owner): void => {
  refuseCommonPassword(password);
  if (isOfOwnWords(password, owner))
    throw refusal('is little more than your name, your address or ours: please choose another one');
};
