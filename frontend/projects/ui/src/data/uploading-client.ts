import { HttpEventType } from '@angular/common/http';
import { firstValueFrom, last, map, tap } from 'rxjs';
import { ApiClient } from './api-client.ts';
import { formOf, requestOf } from './api-request.ts';
import type { Answer, Form, OperationAt, Parameters, PathOf } from './api-types.ts';

/** Asks a service that takes files, too. */
export abstract class UploadingClient<Paths> extends ApiClient<Paths> {
  /** Sends a form with files. `progress` hears how much of it is sent, from 0 to 1. */
  upload<P extends PathOf<Paths, 'put'>>(
    path: P,
    {
      form,
      ...sent
    }: Parameters<OperationAt<Paths, 'put', P>> & { readonly form: Form<OperationAt<Paths, 'put', P>> },
    progress: (part: number) => void,
  ): Promise<Answer<OperationAt<Paths, 'put', P>>> {
    const { url, ...options } = requestOf(path, { ...sent, body: formOf(form) });
    const steps = this.http.request<Answer<OperationAt<Paths, 'put', P>>>('put', url, {
      ...options,
      reportUploadProgress: true,
      observe: 'events',
    });
    return firstValueFrom(
      steps.pipe(
        tap((step) => {
          if (step.type === HttpEventType.UploadProgress) progress(step.loaded / (step.total ?? Infinity));
        }),
        last(),
        map((step) => {
          if (step.type !== HttpEventType.Response || !step.body) throw new Error('the upload has no answer');
          return step.body;
        }),
      ),
    );
  }
}
