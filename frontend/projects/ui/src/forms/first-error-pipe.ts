import { Pipe, type PipeTransform } from '@angular/core';
import type { FieldState } from '@angular/forms/signals';

/** `form.email() | firstError`: one message at a time, the first that matters. */
@Pipe({ name: 'firstError', pure: false })
export class FirstErrorPipe implements PipeTransform {
  transform(field: Pick<FieldState<unknown>, 'errors'>): string {
    return field.errors()[0]?.message ?? '';
  }
}
