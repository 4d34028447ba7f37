import type { Font } from 'fontkit';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** What its types forget: a font that fontkit has opened. */
      registerFont(name: string, opened: Font): this;
    }
  }
}
