import type { Page, Response } from '@playwright/test';
import { addresses } from '../stack.ts';

const brand = 'Parterre';

/** What a browser has names for: days, months, countries, currencies, languages, time zones. Runs there: each has its own. */
function namesOfBrowser(): string[] {
  const days = Array.from({ length: 84 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + 5 * at)));
  const dates = days.flatMap((day) =>
    (['long', 'short'] as const).map((style) =>
      day.toLocaleDateString('en', { weekday: style, month: style, dayPeriod: style }),
    ),
  );
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = {
    region: letters.flatMap((first) => letters.map((second) => first + second)),
    currency: Intl.supportedValuesOf('currency'),
    language: ['en', 'en-XA'],
  };
  const named = (['region', 'currency', 'language'] as const).flatMap((type) => {
    const names = new Intl.DisplayNames('en', { type });
    return codes[type].flatMap((code) => [code, names.of(code) ?? '']);
  });
  return [...dates, ...named, ...Intl.supportedValuesOf('timeZone'), 'AM PM am pm GMT UTC Time'];
}

const words = (text: string): readonly string[] => text.match(/\p{L}{2,}/gu) ?? [];

/** Every text in an answer, however deep. */
function textsIn(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(textsIn) : [];
}

/** Knows what a page may say in a language that nobody speaks: what the services answered, and names from the browser. */
export class UnmarkedWords {
  readonly #known = new Set<string>();
  readonly #page: Page;
  #asking: Promise<void> = Promise.resolve();
  #named = false;

  constructor(page: Page) {
    this.#page = page;
    this.know(brand, addresses.portal, 'events');
    page.on('response', (response) => {
      const before = this.#asking;
      this.#asking = this.#learn(response).then(() => before);
    });
  }

  know(...texts: readonly string[]): void {
    for (const word of texts.flatMap(words)) this.#known.add(word);
  }

  /** Words on the page that are no data and stand in no brackets: in no messages file, and so in no other language. */
  async find(): Promise<string[]> {
    const html = await this.#page.content();
    if (!this.#named) this.know(...(await this.#page.evaluate(namesOfBrowser)));
    this.#named = true;
    await this.#asking;
    const said = saidBy(html).map(withoutMessages);
    return [...new Set(said.flatMap(words))].filter((word) => !this.#known.has(word));
  }

  async #learn(response: Response): Promise<void> {
    if (!response.headers()['content-type']?.startsWith('application/json')) return;
    this.know(...textsIn(await response.json().catch(() => this.#again(response))));
  }

  /** Browsers keep answers for as long as they like: what is gone by now is asked for once more, as somebody with this session. */
  async #again(response: Response): Promise<unknown> {
    if (response.request().method() !== 'GET') return null;
    return (await this.#page.request.get(response.url())).json();
  }
}

/** Without what stands in brackets, which may hold others: a name in a sentence, a sentence in a sentence. */
function withoutMessages(text: string): string {
  const shorter = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return shorter === text ? text : withoutMessages(shorter);
}

const silent = /<!--.*?-->|<(script|style|noscript)\b.*?<\/\1>/gs;
const tag = /<(?:"[^"]*"|[^">])*>/g;
const spoken =
  /\s(?:aria-(?:label|description|roledescription|valuetext)|title|alt|placeholder|label)="([^"]*)"/g;

/** What a page says: all its text in the order of the document, and each attribute that is seen or heard. */
function saidBy(html: string): string[] {
  const said = html.replace(silent, ' ');
  const attributes = Array.from(said.matchAll(spoken), ([, text = '']) => text);
  return [said.replace(tag, ' '), ...attributes].map((text) => text.replace(/&\w+;/g, ' '));
}
