import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A number whose digits are equally wide, which those of the display font are not: nothing jumps while it counts. */
@Component({
  selector: 'pt-digits',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (digit of digits(); track $index) {
    <i>{{ digit }}</i>
  }`,
  host: { class: 'digits' },
})
export class Digits {
  readonly of = input.required<number>();
  readonly atLeast = input(2);
  protected readonly digits = computed(() => Array.from(String(this.of()).padStart(this.atLeast(), '0')));
}
