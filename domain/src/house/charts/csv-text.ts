import { notAPlan } from './csv-refusal.ts';

const startsWith = (file: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, n) => file[n] === byte);

/** What spreadsheets save when nobody asks them for CSV, known by its first bytes. */
const refuseOtherFiles = (file: Uint8Array): void => {
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04) || startsWith(file, 0xd0, 0xcf, 0x11, 0xe0))
    throw notAPlan((words) => words.workbook);
  if (startsWith(file, 0x25, 0x50, 0x44, 0x46)) throw notAPlan((words) => words.pdf);
};

const sample = 400;

/** Letters of Western alphabets take two bytes in UTF-16, one of them 0: where it stands tells the order. */
const guessByZeros = (file: Uint8Array): string | null => {
  const beginning = file.subarray(0, sample);
  const zeros = (remainder: number) =>
    beginning.filter((byte, n) => byte === 0 && n % 2 === remainder).length;
  const many = beginning.length / 4;
  if (zeros(1) > many) return 'utf-16le';
  return zeros(0) > many ? 'utf-16be' : null;
};

const byMark = (file: Uint8Array): string | null => {
  if (startsWith(file, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(file, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(file, 0xfe, 0xff) ? 'utf-16be' : null;
};

const decode = (file: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
};

/** Every byte is a letter there, so this is what remains when it is nothing else. */
const asWindows1252 = (file: Uint8Array): string => new TextDecoder('windows-1252').decode(file);

const control = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u;

const refuseControls = (text: string): string => {
  const at = text.search(control);
  if (at < 0) return text;
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
  throw notAPlan((words) => words.control({ line }), `line ${line}`);
};

/**
 * A file as text, in whichever encoding a spreadsheet has saved it: UTF-8, UTF-16 of both orders, Windows-1252.
 * @throws DomainError `chart-invalid`
 */
export const csvText = (file: Uint8Array): string => {
  refuseOtherFiles(file);
  const known = byMark(file) ?? guessByZeros(file);
  if (!known) return refuseControls(decode(file, 'utf-8') ?? asWindows1252(file));
  const text = decode(file, known);
  if (text === null) throw notAPlan((words) => words.otherEncoding({ encoding: known.toUpperCase() }));
  return refuseControls(text);
};
