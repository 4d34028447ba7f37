/**
 * An id as people read it out and write it down: `7K3Q-9FZM-0C4T-W2XA`, of a booking its order number, of a ticket its
 * code. The letters are Crockford's base 32, which has no I, L, O or U: nothing in it can be taken for a 1 or a 0.
 */
export const spokenId = (id: string): string =>
  id
    .toUpperCase()
    .match(/.{1,4}/gu)
    ?.join('-') ?? '';

/**
 * The other way round, for whoever types what is printed, as Crockford reads it: with or without lines and spaces, O as 0,
 * I and L as 1. What is no id stays none; its schema refuses it.
 */
export const idOfSpoken = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
