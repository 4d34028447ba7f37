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
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { ContactSettings } from '../../../data/api.ts';
import { ThisDevice } from '../../../data/this-device.ts';

const noPushService = $localize`This browser could not be reached by its push service. Try again later.`;

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
  protected readonly permission = this.#here.permission;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly hasHere = computed(() => this.devices().some(({ isHere }) => isHere));
  /** Whether this browser can be told things by a touch. */
  protected readonly isAble = computed(() => ['asked', 'granted'].includes(this.permission()));

  constructor() {
    const first = effect(() => {
      const isHere = this.hasHere();
      first.destroy();
      // Nobody waits for it, and nobody can help it.
      if (isHere) untracked(() => void this.#here.stillThere().catch(() => undefined));
    });
  }

  protected nameOf({ name }: Device): string {
    return name || $localize`A browser`;
  }

  /** Whether nothing arrives here by this browser, as it is in the list and is told nothing. */
  protected canComeBack({ isHere, state }: Device): boolean {
    return isHere && state !== 'told' && this.isAble();
  }

  protected removeLabel(device: Device): string {
    return $localize`Remove ${this.nameOf(device)}:device:`;
  }

  protected notify(): Promise<void> {
    return this.#whileBusy(() => this.#here.notify());
  }

  protected remove({ id, isHere }: Device): Promise<void> {
    return this.#whileBusy(() => this.#here.remove(id, isHere));
  }

  async #whileBusy(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await work();
    } catch (error) {
      // What the browser itself says of its push service is for nobody.
      const { title, detail } =
        error instanceof DOMException ? { title: noPushService, detail: undefined } : problemOf(error);
      this.problem.set(detail ?? title);
    } finally {
      this.busy.set(false);
    }
  }
}
