import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { Events } from '../../../data/events.ts';
import { StepFrame } from '../parts/step-frame.ts';
import { posterRefusal } from '../parts/images/image-check.ts';

interface Picked {
  readonly file: File;
  readonly address: string;
}

/** The poster: dropped or picked, looked at, described, and sent. */
@Component({
  selector: 'pt-images-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormMessage, Icon, MatFormField, MatHint, MatInput, MatLabel, Poster, StepFrame],
  templateUrl: './images-step.html',
  styleUrl: './images-step.scss',
})
export class ImagesStep {
  protected readonly editing = inject(EventEditing);
  readonly #events = inject(Events);

  protected readonly picked = signal<Picked | undefined>(undefined);
  protected readonly over = signal(false);
  protected readonly refusal = signal('');
  /** How much is sent, from 0 to 1; undefined while nothing is under way. */
  protected readonly sent = signal<number | undefined>(undefined);
  readonly #savedAlt = computed(() => this.editing.event()?.poster?.alt ?? '');
  /** Begins anew when another is saved, and not whenever the event is read or saved again. */
  protected readonly alt = linkedSignal(() => this.#savedAlt());
  protected readonly percent = computed(() => Math.round((this.sent() ?? 0) * 100));

  constructor() {
    effect((onCleanup) => {
      const address = this.picked()?.address;
      if (address) onCleanup(() => URL.revokeObjectURL(address));
    });
  }

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    this.#take(event.dataTransfer?.files[0]);
  }

  protected pick(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#take(event.target.files?.[0]);
    // The same file can be picked again after it was changed.
    event.target.value = '';
  }

  protected describe(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.alt.set(event.target.value);
  }

  protected putAway(): void {
    this.picked.set(undefined);
    this.refusal.set('');
  }

  /** It has the name of a picture, and is none. */
  protected cannotBeShown(): void {
    this.picked.set(undefined);
    this.refusal.set($localize`This file cannot be read as a picture. Try another one.`);
  }

  protected async send(): Promise<void> {
    const picked = this.picked();
    const alt = this.alt().trim();
    if (!picked) return;
    if (alt === '') {
      this.refusal.set($localize`Say in a few words what the picture shows.`);
      return;
    }
    this.refusal.set('');
    this.sent.set(0);
    const poster = { file: picked.file, alt };
    const problem = await this.editing.apply(({ id, version }) =>
      this.#events.setPoster(id, version, poster, (part) => this.sent.set(part)),
    );
    this.sent.set(undefined);
    const ofWords = problem?.fields?.find(({ field }) => field === 'alt')?.message;
    if (problem) this.refusal.set(ofWords ?? problem.detail ?? problem.title);
    else this.picked.set(undefined);
  }

  #take(file: File | undefined): void {
    if (!file) return;
    const refusal = posterRefusal(file);
    this.refusal.set(refusal ?? '');
    if (refusal === undefined) this.picked.set({ file, address: URL.createObjectURL(file) });
  }
}
