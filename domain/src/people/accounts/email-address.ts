import { domainToASCII, domainToUnicode } from 'node:url';
import { z } from 'zod';
import { knownText } from '../../text.ts';
import type { Text } from '../../words/catalogue.ts';
import { heard } from '../../words/says.ts';
import { say } from '../words/say.ts';

/** The characters that RFC 5321 takes before the @ without quotes, in parts with dots between. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** Letters of any script, and the dots that an input method may write; nothing else that a URL would make a host of. */
const spelledDomain = /^(?:[\p{L}\p{M}\p{N}\p{Join_Control}\u3002.-])+$/u;

/** At least two labels, the last of which is no number: mail goes to names, not to IP addresses. */
const asciiDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+(?!\d+$)[a-z0-9-]{2,63}$/;

const noAddress = say((words) => words.field.email);
const foreignLetters = say((words) => words.field.plainLetters);

/** As it is compared, stored and written to: lower case, and the domain in the letters that DNS knows (punycode). */
const canonical = (text: string): { readonly address: string } | { readonly refusal: Text } => {
  const at = text.lastIndexOf('@');
  const [local, spelled] = [text.slice(0, at), text.slice(at + 1)];
  const domain = spelledDomain.test(spelled) ? domainToASCII(spelled) : '';
  if (at < 1 || local.length > 64 || !asciiDomain.test(domain)) return { refusal: noAddress };
  if (localPart.test(local)) return { address: `${local}@${domain}` };
  // Servers that cannot do SMTPUTF8 (RFC 6531), SES among them, take no mail to such an address.
  const isForeign = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(local) && /\P{ASCII}/u.test(local);
  return { refusal: isForeign ? foreignLetters : noAddress };
};

/** An e-mail address, however its owner types it. */
export const email = z
  .string()
  .max(254)
  .trim()
  .normalize('NFKC')
  .toLowerCase()
  .transform((text, context) => {
    const found = canonical(text);
    if ('address' in found && found.address.length <= 254) return found.address;
    const refusal = 'refusal' in found ? found.refusal : noAddress;
    context.addIssue({ code: 'custom', input: text, ...heard(refusal) });
    return z.NEVER;
  })
  .register(knownText, { kind: 'known' });

/** The address as its owner reads it: with a domain of their own letters. */
export const readableAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToUnicode(address.slice(at + 1))}`;
};
