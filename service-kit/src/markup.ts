const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** HTML that was made by `html`: no text got into it as markup. */
export class Markup {
  readonly text: string;
  private constructor(text: string) {
    this.text = text;
  }

  static readonly #of = (part: Part): string => {
    if (part instanceof Markup) return part.text;
    if (typeof part === 'string') return escaped(part);
    if (part === null) return '';
    return typeof part === 'number' ? String(part) : part.map(Markup.#of).join('');
  };

  /** Markup with parts in it, between tags or within quoted attributes; what is text in them stays text. */
  static readonly html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
    new Markup(String.raw({ raw: strings }, ...parts.map(Markup.#of)));

  /**
   * Data within a page, in an element that no browser runs; nothing of the data ends it.
   * @param attributes as they stand in the tag: never of something that somebody wrote
   */
  static readonly data = (attributes: string, data: unknown): Markup => {
    const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${code}`;
    });
    return new Markup(`<script ${attributes}>${json}</script>`);
  };
}

/** What may stand in markup; null is nothing. */
export type Part = Markup | string | number | null | readonly Part[];

/** `xml` is the same for documents of another kind. */
export const { html, html: xml, data: dataElement } = Markup;
