import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { unseenText } from '../text.ts';
import type { Text } from '../words/catalogue.ts';
import { heard } from '../words/says.ts';
import { say } from './words/say.ts';

/** A telephone number as all the world writes it (ITU-T E.164): a plus, the country, at most 15 digits. */
export const e164 = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/)
  .brand<'E164'>();
export type E164 = z.infer<typeof e164>;

/** The longest number there is, with room for brackets and blanks. */
const mostTyped = 40;

/** Keyboards of East Asia write digits, pluses and blanks of another width. */
const narrow = (typed: string): string => typed.normalize('NFKC');

/** Where nobody says which country, two zeros begin an international number as a plus does. */
const withPlus = (typed: string): string => typed.replace(/^00/, '+');

const refusals = {
  noNumber: say(({ noNumber }) => noNumber),
  withExtension: say(({ withExtension }) => withExtension),
  notMobile: say(({ notMobile }) => notMobile),
};

/** Kinds of numbers that may be of a mobile telephone. In North America no number tells what it belongs to. */
const mobileKinds: readonly (string | undefined)[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE'];

type Read = { readonly number: string } | { readonly refused: Text };

const read = (typed: string, country: CountryCode | undefined): Read => {
  const found = country
    ? parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false })
    : parsePhoneNumberFromString(withPlus(typed), { extract: false });
  if (!found?.isValid()) return { refused: refusals.noNumber };
  if (found.ext !== undefined) return { refused: refusals.withExtension };
  return mobileKinds.includes(found.getType()) ? found : { refused: refusals.notMobile };
};

/**
 * A mobile number as people type it, read into E.164.
 * @param country where a number without its country belongs, as ISO 3166 says it; others than known ones count as none
 */
export const mobileNumber = (country?: string) => {
  const hint = country !== undefined && isSupportedCountry(country) ? country : undefined;
  return unseenText(mostTyped, 1).transform((typed, context): E164 => {
    const answer = read(narrow(typed), hint);
    if ('number' in answer) return e164.parse(answer.number);
    context.addIssue({ code: 'custom', input: typed, ...heard(answer.refused) });
    return z.NEVER;
  });
};

/** As people read it: `+41 79 123 45 67`. */
export const formatNumber = (number: E164): string =>
  parsePhoneNumberFromString(number)?.formatInternational() ?? number;
