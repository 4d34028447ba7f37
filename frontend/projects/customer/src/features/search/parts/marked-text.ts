import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A text with what made it be found underlined. */
@Component({
  selector: 'pt-marked-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Only elements: a blank beside a text would be one in the word.
  template: `
    @for (part of parts(); track $index) {
      @if (part.isMarked) {
        <mark>{{ part.text }}</mark>
      } @else {
        <span>{{ part.text }}</span>
      }
    }
  `,
  styles: `
    mark {
      background: none;
      color: inherit;
      text-decoration: underline 2px var(--plum);
      text-underline-offset: 3px;
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  /** From a letter until before another one, in order. */
  readonly marks = input.required<readonly (readonly [number, number])[]>();
  protected readonly parts = computed(() => partsOf(this.text(), this.marks()));
}

interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

function partsOf(text: string, marks: readonly (readonly [number, number])[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(
      { text: text.slice(at, from), isMarked: false },
      { text: text.slice(from, to), isMarked: true },
    );
    at = to;
  }
  return [...parts, { text: text.slice(at), isMarked: false }].filter((part) => part.text !== '');
}
