import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dots per inch, as a poor printer has. */
const resolution = 96;

/** What stands on a page, in the order in which it was drawn. */
const textOf = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
};

/** What a scanner reads that sees the page; null when it finds no code. */
const codeOn = async (page: PDFPageProxy): Promise<string | null> => {
  const viewport = page.getViewport({ scale: resolution / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  await page.render({ canvas, viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return jsQR.default(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
};

const eachPage =
  <Found>(look: (page: PDFPageProxy) => Promise<Found>) =>
  async (bytes: Buffer): Promise<Found[]> => {
    const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
    const pdf = await loading.promise;
    const numbers = Array.from({ length: pdf.numPages }, (_, n) => n + 1);
    const found = await Promise.all(numbers.map(async (number) => look(await pdf.getPage(number))));
    await loading.destroy();
    return found;
  };

/** Reads the pages of a PDF as a program of others does (PDF.js). */
export const readPrint = eachPage(textOf);

/** Looks at the pages of a PDF as a scanner does. */
export const scanPrint = eachPage(codeOn);
