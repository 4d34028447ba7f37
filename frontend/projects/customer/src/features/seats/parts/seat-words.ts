import { Service, computed, inject } from '@angular/core';
import { seatLook, type Note } from '@parterre/seat-map/draw/seat-paint.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatPrice } from '@parterre/ui/format/money.ts';
import type { SeatAttribute } from '@parterre/seating/chart';
import { counted } from '@parterre/ui/words/counted.ts';
import { lowestPriceWords } from '../../../ui/price-words.ts';
import { seatAttributeWords } from '../../../ui/seat-attribute-words.ts';
import { Seating } from '../stores/seating.ts';

export interface SeatDescription {
  readonly title: string;
  readonly detail: string;
}

const meanings: Readonly<Record<SeatAttribute, string>> = {
  accessible: $localize`Room for a wheelchair, without a chair`,
  companion: $localize`Meant for somebody with a wheelchair user`,
  'restricted-view': $localize`Part of the stage cannot be seen from here`,
  'semi-ambulatory': $localize`For people who walk with difficulty: few steps or none`,
  hearing: $localize`Hearing aids pick up the sound of the house here`,
  'sign-language': $localize`The sign language interpreter is seen well from here`,
};

/** Seats in words, for the tooltip, the list and those who hear the map. */
@Service({ autoProvided: false })
export class SeatWords {
  readonly #seating = inject(Seating);
  readonly #locale = inject(DISPLAY_LOCALE);

  /** A new function whenever the answer may have changed, so that what shows it is drawn again. */
  readonly describe = computed(() => {
    this.#seating.paint();
    return (seat: number): SeatDescription => this.#describe(seat);
  });

  /** What is said of each section from afar: "from RM 60", "214 left". */
  readonly sectionNotes = computed<readonly (readonly Note[])[]>(() => {
    const layout = this.#seating.layout();
    return (
      layout?.sections.map(({ firstIndex, seatCount }) => [
        ...this.#cheapest(firstIndex, seatCount),
        ...this.#leftIn(firstIndex, seatCount),
      ]) ?? []
    );
  });

  /** What is said of each section in the list, which counts by itself. */
  readonly sectionPrices = computed(
    () =>
      this.#seating
        .layout()
        ?.sections.map(({ firstIndex, seatCount }) => this.#cheapest(firstIndex, seatCount)[0]?.[0] ?? '') ??
      [],
  );

  /** "D 36" */
  short(seat: number): string {
    const layout = this.#seating.layout();
    return layout && seat < layout.seatCount ? `${layout.rowAt(seat).label} ${layout.labelAt(seat)}` : '';
  }

  /** "Balcony, row C: 29, 30 (restricted view)": seats by their rows, with the section where there are several. */
  named(seats: readonly number[]): string {
    const layout = this.#seating.layout();
    if (!layout) return '';
    const rows = Map.groupBy(seats, (seat) => layout.rowAt(seat));
    return [...rows.entries()]
      .map(([row, ofRow]) => {
        const section = layout.sections.length > 1 ? `${layout.sectionAt(row.firstIndex).name}, ` : '';
        const numbers = ofRow.map((seat) => this.#withAttributes(seat, layout.labelAt(seat))).join(', ');
        return $localize`${section}:section:row ${row.label}:row:: ${numbers}:seats:`;
      })
      .join(' · ');
  }

  /** What is special about a seat, in a few words; empty where nothing is. */
  attributesOf(seat: number): string {
    const attributes = this.#seating.layout()?.attributesAt(seat) ?? [];
    return attributes.map((attribute) => seatAttributeWords[attribute]).join(', ');
  }

  /** What that means for who sits there. */
  meaningOf(seat: number): string {
    const attributes = this.#seating.layout()?.attributesAt(seat) ?? [];
    return attributes.map((attribute) => meanings[attribute]).join(' · ');
  }

  #withAttributes(seat: number, label: string): string {
    const special = this.attributesOf(seat);
    return special ? `${label} (${special})` : label;
  }

  #describe(seat: number): SeatDescription {
    const layout = this.#seating.layout();
    const category = this.#seating.categoryAt(seat);
    if (!layout) return { title: '', detail: '' };
    const title = $localize`Row ${layout.rowAt(seat).label}:row:, seat ${layout.labelAt(seat)}:seat:`;
    const facts = [
      layout.sectionAt(seat).name,
      category?.name,
      category && formatPrice(category.price, this.#locale),
      this.attributesOf(seat),
      this.#stateWord(seat),
    ];
    return { title, detail: facts.filter(Boolean).join(' · ') };
  }

  #stateWord(seat: number): string {
    switch (this.#seating.paint()?.look[seat]) {
      case seatLook.chosen:
        return $localize`yours`;
      case seatLook.held:
        return $localize`held by someone else`;
      case seatLook.sold:
        return $localize`sold`;
      case seatLook.off:
        return $localize`not for sale`;
      default:
        return '';
    }
  }

  #cheapest(first: number, count: number): readonly Note[] {
    const found = new Set(this.#seating.categoryOf()?.subarray(first, first + count));
    const categories = this.#seating.categories().filter((_, i) => found.has(i));
    const prices = categories.map(({ price }) => price).toSorted((a, b) => a.amount - b.amount);
    return prices[0] ? [lowestPriceWords(prices[0], prices, this.#locale)] : [];
  }

  /** Nothing while it is not known. */
  #leftIn(first: number, count: number): readonly Note[] {
    const looks = this.#seating.paint()?.look.subarray(first, first + count);
    if (!looks) return [];
    const left = looks.reduce((sum, look) => sum + Number(look === seatLook.free), 0);
    return [[counted($localize`{count, plural, =0 {none left} other {# left}}`, left)]];
  }
}
