/** The zeros of the digits that keyboards write besides ours: Arabic, Persian, Devanagari. */
const zeros = [0x0660, 0x06f0, 0x0966];

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** A code as it was meant: `123 456`, `123-456` and full-width digits are 123456. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll(/\p{Nd}/gu, plainDigit);
}
