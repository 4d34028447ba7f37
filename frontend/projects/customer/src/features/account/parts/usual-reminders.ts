import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { ContactSettings } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { LeadField, noLead } from '../../../ui/lead-field.ts';
import { leadsWords } from '../../../ui/lead-words.ts';

/** As many as are kept. */
export const mostLeads = 10;

/** How long before every event that one books one is reminded of it; every change is kept at once. */
@Component({
  selector: 'pt-usual-reminders',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LeadField],
  templateUrl: './usual-reminders.html',
  styleUrl: './usual-reminders.scss',
})
export class UsualReminders {
  readonly settings = input.required<ContactSettings>();

  readonly #contact = inject(Contact);
  readonly #locale = inject(DISPLAY_LOCALE);
  protected readonly field = viewChild(LeadField);
  #isAdding = false;
  protected readonly most = mostLeads;
  protected readonly isOpen = signal(false);
  protected readonly problem = signal('');

  protected readonly words = computed(() => {
    const { leads } = this.settings();
    return leads.length === 0 ? $localize`none by themselves` : leadsWords(leads, this.#locale);
  });
  protected readonly lines = computed(() =>
    this.settings().leads.map((lead) => {
      const word = leadsWords([lead], this.#locale);
      return { lead, word, removeName: $localize`Remove: ${word}:1 day before:` };
    }),
  );

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#isAdding) return;
    const lead = this.field()?.lead();
    const { leads } = this.settings();
    if (lead === undefined) this.problem.set(noLead);
    else if (leads.includes(lead)) this.problem.set($localize`This one is there already.`);
    else {
      this.#isAdding = true;
      await this.#keep([...leads, lead]);
      this.#isAdding = false;
    }
  }

  protected async remove(lead: string, press: MouseEvent): Promise<void> {
    // The next line has come under the pointer by the second press of a double click.
    if (press.detail < 2) await this.#keep(this.settings().leads.filter((one) => one !== lead));
  }

  async #keep(leads: readonly string[]): Promise<void> {
    this.problem.set('');
    try {
      await this.#contact.setLeads(leads);
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.problem.set($localize`Not saved. ${detail ?? title}:why:`);
    }
  }
}
