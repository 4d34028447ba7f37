import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { ContactSettings } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { NumberCodeForm } from './number-code-form.ts';
import { NumberForm } from './number-form.ts';

/** Where text messages go: no number, one that waits for its code, or one that is confirmed. */
@Component({
  selector: 'pt-number-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NumberCodeForm, NumberForm],
  templateUrl: './number-row.html',
  styleUrl: './number-row.scss',
})
export class NumberRow {
  readonly settings = input.required<ContactSettings>();

  readonly #contact = inject(Contact);
  readonly #notices = inject(Notices);
  protected readonly isTyping = signal(false);
  protected readonly busy = signal(false);

  protected async remove(): Promise<void> {
    this.busy.set(true);
    try {
      await this.#contact.learn((api) => api.delete('api/contact/number'));
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    } finally {
      this.busy.set(false);
    }
  }
}
