import QRCode from 'qrcode';

type Place = { readonly x: number; readonly y: number; readonly size: number; readonly colour: string };

/** A code as squares, drawn as vectors: sharp at any size. Error correction M: 15% may be soiled or torn. */
export const drawCode = (pdf: PDFKit.PDFDocument, code: string, { x, y, size, colour }: Place): void => {
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' });
  const step = size / modules.size;
  pdf.fillColor(colour);
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      // A little larger than it is: printers leave white lines between squares that only touch.
      if (modules.get(row, column)) pdf.rect(x + column * step, y + row * step, step + 0.05, step + 0.05);
  pdf.fill();
};
