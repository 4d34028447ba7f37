import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import type { ContactSettings } from '../../../data/api.ts';

export type Quiet = Pick<ContactSettings, 'quietHours' | 'timeZone'>;

/** What is proposed to who has none. */
export const usualQuiet = { from: '22:30', to: '07:00' } as const;

/** From when to when nothing arrives that can wait, by which clock. Says each change; null where it cannot be kept as it is. */
@Component({
  selector: 'pt-quiet-hours-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quiet-hours-form.html',
  styleUrl: './quiet-hours-form.scss',
})
export class QuietHoursForm {
  readonly quiet = input.required<Quiet>();
  readonly changed = output<Quiet | null>();

  protected readonly here = inject(VISITOR_ZONE);
  /** With the one that was chosen on another browser, which may write it in another way. */
  protected readonly zones = computed(() =>
    [...new Set([...Intl.supportedValuesOf('timeZone'), this.here, this.#given().zone])]
      .sort()
      .map((id) => ({ id, word: wordOf(id) })),
  );
  protected readonly hereWord = wordOf(this.here);

  readonly #given = computed(
    () => {
      const { quietHours, timeZone } = this.quiet();
      return { isOn: quietHours !== null, ...(quietHours ?? usualQuiet), zone: timeZone ?? this.here };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly draft = linkedSignal(() => this.#given());
  /** Times that are the same are no time at all. */
  protected readonly isNone = computed(() => this.draft().from === this.draft().to);

  protected change(by: Partial<ReturnType<typeof this.draft>>): void {
    this.draft.update((now) => ({ ...now, ...by }));
    const { isOn, from, to, zone } = this.draft();
    // A time that is cleared is about to be typed.
    if (isOn && (from === '' || to === '' || from === to)) this.changed.emit(null);
    else this.changed.emit({ quietHours: isOn ? { from, to } : null, timeZone: zone });
  }
}

/** "Asia/Kuala Lumpur". */
function wordOf(zone: string): string {
  return zone.replaceAll('_', ' ');
}
