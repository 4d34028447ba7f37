import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { TicketCategory } from '../../../../data/api.ts';
import type { Audience } from '../../stores/attendee-messages.ts';

interface Section {
  readonly id: string;
  readonly name: string;
}

/** From so many on they are searched rather than read. */
const many = 12;

/** Of whose tickets a message is for: categories, and sections and areas. Nothing chosen means all. */
@Component({
  selector: 'pt-audience-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Swatch],
  templateUrl: './audience-choice.html',
  styleUrl: './audience-choice.scss',
})
export class AudienceChoice {
  readonly categories = input.required<readonly TicketCategory[]>();
  readonly sections = input.required<readonly Section[]>();
  readonly audience = model.required<Audience>();

  protected readonly sought = signal('');
  protected readonly isSearched = computed(() => this.sections().length > many);
  protected readonly shown = computed(() => {
    const sought = this.sought().trim().toLocaleLowerCase();
    return this.sections().filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  });
  protected readonly categoryIds = computed(() => new Set(this.audience().categoryIds));
  protected readonly sectionIds = computed(() => new Set(this.audience().sectionIds));
  /** What a closed list says. */
  protected readonly sectionWords = computed(() => {
    const chosen = this.sections().filter(({ id }) => this.sectionIds().has(id));
    if (chosen.length === 0) return $localize`all of them`;
    if (chosen.length <= 3) return chosen.map(({ name }) => name).join(', ');
    return counted($localize`{count, plural, other {# chosen}}`, chosen.length);
  });

  protected choose(what: keyof Audience, id: string, isOn: boolean): void {
    const before = this.audience();
    const others = (before[what] ?? []).filter((one) => one !== id);
    this.#set(what, isOn ? [...others, id] : others);
  }

  protected chooseShown(): void {
    const added = this.shown().map(({ id }) => id);
    this.#set('sectionIds', [...new Set([...(this.audience().sectionIds ?? []), ...added])]);
  }

  protected chooseAll(): void {
    this.#set('sectionIds', []);
  }

  #set(what: keyof Audience, ids: readonly string[]): void {
    const next: Audience = { ...this.audience(), [what]: ids };
    const { categoryIds = [], sectionIds = [] } = next;
    this.audience.set({
      ...(categoryIds.length > 0 && { categoryIds }),
      ...(sectionIds.length > 0 && { sectionIds }),
    });
  }
}
