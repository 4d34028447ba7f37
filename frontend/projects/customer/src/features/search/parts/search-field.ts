import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { SearchSuggestion } from '../../../data/api.ts';
import { Suggestions } from '../stores/suggestions.ts';
import { MarkedText } from './marked-text.ts';

const icons: Readonly<Record<SearchSuggestion['kind'], IconName>> = {
  event: 'theater_comedy',
  venue: 'location_on',
  city: 'location_on',
  organization: 'group',
};

/** Where one types what one looks for. What may be meant by it is a list that follows the arrows (ARIA's combobox). */
@Component({
  selector: 'pt-search-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MarkedText],
  providers: [Suggestions],
  templateUrl: './search-field.html',
  styleUrl: './search-field.scss',
})
export class SearchField {
  /** What is searched for. */
  readonly text = input.required<string>();
  /** What is in the field, with each letter. */
  readonly typed = output<string>();
  /** That somebody wants to find what is in the field. */
  readonly searched = output<string>();
  readonly chosen = output<SearchSuggestion>();

  readonly #suggestions = inject(Suggestions);
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  readonly #isOpen = signal(false);

  protected readonly suggestions = computed(() => (this.#isOpen() ? this.#suggestions.shown() : []));
  protected readonly active = linkedSignal<readonly SearchSuggestion[], number>({
    source: this.suggestions,
    computation: () => -1,
  });
  protected readonly activeId = computed(() => (this.active() < 0 ? null : idOf(this.active())));
  protected readonly status = computed(() => {
    const count = this.suggestions().length;
    return count > 0
      ? counted($localize`{count, plural, one {# suggestion} other {# suggestions}}`, count)
      : '';
  });
  protected readonly icons = icons;
  protected readonly idOf = idOf;

  /** What a suggestion is: its kind, or how many events it would bring. */
  protected whatItIs(suggestion: SearchSuggestion): string {
    switch (suggestion.kind) {
      case 'event':
        return $localize`Event`;
      case 'venue':
        return $localize`Venue`;
      case 'city':
        return $localize`City`;
      case 'organization':
        return counted($localize`{count, plural, one {# event} other {# events}}`, suggestion.count);
      default:
        return suggestion satisfies never;
    }
  }

  protected change(text: string): void {
    this.#isOpen.set(true);
    this.#suggestions.ask(text);
    this.typed.emit(text);
  }

  protected submit(): void {
    const suggestion = this.suggestions()[this.active()];
    this.close();
    if (suggestion) this.chosen.emit(suggestion);
    else this.searched.emit(this.field().nativeElement.value);
  }

  protected choose(suggestion: SearchSuggestion): void {
    this.close();
    this.chosen.emit(suggestion);
  }

  protected clear(): void {
    this.field().nativeElement.value = '';
    this.close();
    this.searched.emit('');
    this.field().nativeElement.focus();
  }

  protected press(event: KeyboardEvent): void {
    const count = this.suggestions().length;
    if (event.key === 'Escape' && count > 0) this.close();
    else if (event.key === 'ArrowDown' && count > 0) this.#move(this.active() + 1);
    else if (event.key === 'ArrowUp' && count > 0)
      this.#move(this.active() < 0 ? count - 1 : this.active() - 1);
    else return;
    event.preventDefault();
  }

  /** Where the list lies over what was found it goes with the focus; where it stands above, nothing moves under a thumb. */
  protected leave(list: HTMLElement | undefined): void {
    if (list && getComputedStyle(list).position === 'absolute') this.close();
  }

  protected close(): void {
    this.#isOpen.set(false);
    this.#suggestions.clear();
  }

  /** Past the last one is the field itself. */
  #move(to: number): void {
    this.active.set(to >= this.suggestions().length ? -1 : to);
  }
}

const idOf = (n: number): string => `search-suggestion-${n}`;
