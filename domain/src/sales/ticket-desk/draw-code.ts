import { encode } from 'uqr';

type Place = { readonly x: number; readonly y: number; readonly size: number; readonly colour: string };

/** A code as squares, drawn as vectors: sharp at any size. Error correction M: 15% may be soiled or torn. */
export const drawCode = (pdf: PDFKit.PDFDocument, code: string, { x, y, size, colour }: Place): void => {
  const { data, size: modules } = encode(code, { ecc: 'M', border: 0 });
  const step = size / modules;
  pdf.fillColor(colour);
  for (const [row, squares] of data.entries())
    for (const [column, isDark] of squares.entries())
      // A little larger than it is: printers leave white lines between squares that only touch.
      if (isDark) pdf.rect(x + column * step, y + row * step, step + 0.05, step + 0.05);
  pdf.fill();
};
