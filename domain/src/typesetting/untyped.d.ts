/** Where lines may break (Unicode Standard Annex 14). It comes without types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

/** Directions of text (Unicode Standard Annex 9). Its own types name a default export that Node does not find. */
declare module 'bidi-js' {
  export type EmbeddingLevels = { readonly levels: Uint8Array };
  export type Bidi = {
    readonly getEmbeddingLevels: (text: string, base: 'ltr' | 'rtl' | 'auto') => EmbeddingLevels;
    readonly getReorderedIndices: (
      text: string,
      embedding: EmbeddingLevels,
      start: number,
      end: number,
    ) => number[];
    readonly getMirroredCharacter: (character: string) => string | null;
  };
  export default function bidiFactory(): Bidi;
}
