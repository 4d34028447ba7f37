import { type Money, times } from '../money.ts';

/*
 * How long a text message is.
 * Source: 3GPP TS 23.038, 6.2.1 (the default alphabet and its extension table, whose characters are sent as an escape and
 * one more) and 4 (140 octets a message); TS 23.040, 9.2.3.24.1 (six octets of header where there is more than one part).
 */

const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension = '\f^{}\\[~]|€';

/** Units of each character: septets of the default alphabet. */
const septets: ReadonlyMap<string, number> = new Map([
  ...Array.from(basic, (character) => [character, 1] as const),
  ...Array.from(extension, (character) => [character, 2] as const),
]);

/** Units that one message has, and those that each part has where there are several. */
const rooms = { 'gsm-7': { alone: 160, part: 153 }, 'ucs-2': { alone: 70, part: 67 } } as const;

export type SmsCoding = keyof typeof rooms;

export type SmsSize = {
  readonly coding: SmsCoding;
  /** What the text takes in all: septets, or UTF-16 units. */
  readonly units: number;
  /** The text of each part. What is sent as two units is never in two parts. */
  readonly parts: readonly string[];
};

/** The most characters that one message may have (https://docs.aws.amazon.com/sns/latest/dg/sms_sending-overview.html). */
export const mostSmsLength = 1600;

const codingOf = (characters: readonly string[]): SmsCoding =>
  characters.every((character) => septets.has(character)) ? 'gsm-7' : 'ucs-2';

const unitsOf = (character: string, coding: SmsCoding): number =>
  coding === 'gsm-7' ? (septets.get(character) ?? 1) : character.length;

/** How a text goes out, and in how many parts. */
export const smsSize = (text: string): SmsSize => {
  const characters = Array.from(text);
  const coding = codingOf(characters);
  const { alone, part } = rooms[coding];
  const units = characters.reduce((sum, character) => sum + unitsOf(character, coding), 0);
  if (units <= alone) return { coding, units, parts: [text] };

  const parts: string[] = [];
  let [current, used] = ['', 0];
  for (const character of characters) {
    const more = unitsOf(character, coding);
    if (used + more > part) {
      parts.push(current);
      [current, used] = ['', 0];
    }
    current += character;
    used += more;
  }
  return { coding, units, parts: [...parts, current] };
};

/** What so many parts cost to send; null where nobody knows what one costs. */
export const smsCost = (parts: number, perPart: Money | null): Money | null =>
  perPart && times(perPart, parts);
