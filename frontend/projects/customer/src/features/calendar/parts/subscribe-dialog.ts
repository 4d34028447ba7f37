import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { DialogFrame } from '@parterre/ui/feedback/dialog-frame.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import type { Calendar } from '../stores/calendar.ts';

/** The private address of somebody's calendar: it is made when it is wanted first, and can be renewed and turned off. */
@Component({
  selector: 'pt-subscribe-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DialogFrame, FormMessage, Skeleton],
  templateUrl: './subscribe-dialog.html',
  styleUrl: './subscribe-dialog.scss',
})
export class SubscribeDialog {
  protected readonly calendar = inject<Calendar>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<SubscribeDialog>>(MatDialogRef);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #notices = inject(Notices);

  protected readonly address = this.calendar.address;
  /** The same address, as calendar programs take it from a link. */
  protected readonly webcal = computed(() => this.address()?.replace(/^https?:/, 'webcal:'));
  protected readonly asking = signal<'renew' | 'remove' | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal('');

  constructor() {
    if (this.address() === null) void this.make();
  }

  protected async make(): Promise<void> {
    await this.#done(() => this.calendar.makeAddress());
  }

  protected async renew(): Promise<void> {
    if (!(await this.#done(() => this.calendar.renewAddress()))) return;
    await this.#notices.show($localize`This is the new address. The old one has stopped.`);
  }

  protected async remove(): Promise<void> {
    if (!(await this.#done(() => this.calendar.removeAddress()))) return;
    this.#dialog.close();
    await this.#notices.show($localize`The address is turned off.`);
  }

  protected async copy(): Promise<void> {
    try {
      await this.#window?.navigator.clipboard.writeText(this.address() ?? '');
      await this.#notices.show($localize`The address is copied.`);
    } catch {
      await this.#notices.show($localize`The browser does not allow copying. Mark the address and copy it.`);
    }
  }

  async #done(act: () => Promise<void>): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    this.problem.set('');
    try {
      await act();
      this.asking.set(undefined);
      return true;
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.problem.set(detail ?? title);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
