import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  signal,
} from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
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
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly isTyping = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected remove(): Promise<void> {
    return this.#drop('api/contact/number');
  }

  /** The new one is not wanted any more; the one before stays. */
  protected keep(): Promise<void> {
    return this.#drop('api/contact/number/pending');
  }

  protected type(): void {
    this.problem.set('');
    this.isTyping.set(true);
    this.#focus('input');
  }

  /** What was pressed is gone: whoever works by keyboard goes on with what came. */
  protected typed(): void {
    this.isTyping.set(false);
    this.#focus('input, button');
  }

  #focus(what: string): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>(what)?.focus(), {
      injector: this.#injector,
    });
  }

  async #drop(what: 'api/contact/number' | 'api/contact/number/pending'): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.#contact.learn((api) => api.delete(what));
      this.#focus('button');
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.problem.set(detail ?? title);
    } finally {
      this.busy.set(false);
    }
  }
}
