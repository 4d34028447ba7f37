import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { ContactSettings } from '../../../data/api.ts';
import { ThisDevice } from '../../../data/this-device.ts';

type Device = ContactSettings['devices'][number];

/** Browsers that are told things; this one is, once somebody has asked for it. */
@Component({
  selector: 'pt-device-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, Icon],
  templateUrl: './device-list.html',
  styleUrl: './device-list.scss',
})
export class DeviceList {
  readonly devices = input.required<readonly Device[]>();

  readonly #here = inject(ThisDevice);
  readonly #notices = inject(Notices);
  protected readonly permission = this.#here.permission;
  protected readonly busy = signal(false);
  protected readonly hasHere = computed(() => this.devices().some(({ isHere }) => isHere));

  constructor() {
    const first = effect(() => {
      const isHere = this.hasHere();
      first.destroy();
      // Nobody waits for it, and nobody can help it.
      if (isHere) untracked(() => void this.#here.stillThere().catch(() => undefined));
    });
  }

  protected removeLabel({ name }: Device): string {
    return $localize`Notify ${name}:device: no more`;
  }

  protected notify(): Promise<void> {
    return this.#whileBusy(() => this.#here.notify());
  }

  protected remove({ id, isHere }: Device): Promise<void> {
    return this.#whileBusy(() => this.#here.remove(id, isHere));
  }

  async #whileBusy(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      const { title, detail } = problemOf(error);
      // What the browser itself says of its push service is for nobody.
      await this.#notices.show(detail ?? title);
    } finally {
      this.busy.set(false);
    }
  }
}
