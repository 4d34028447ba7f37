import { FormField, FormRoot } from '@angular/forms/signals';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { FirstErrorPipe } from './first-error-pipe.ts';
import { FormMessage } from './form-message.ts';

// The compiler asks for our own ones by the name of this file.
export { FirstErrorPipe, FormMessage };

/** What the template of every form is made of. */
export const formParts = [
  FirstErrorPipe,
  FormField,
  FormMessage,
  FormRoot,
  MatError,
  MatFormField,
  MatInput,
  MatLabel,
] as const;
