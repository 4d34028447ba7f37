import { HttpErrorResponse } from '@angular/common/http';
import { firstValueFrom, throwError } from 'rxjs';
import { Saving } from './saving.ts';

const offline = new HttpErrorResponse({ status: 0 });
const refused = new HttpErrorResponse({ status: 422, error: { code: 'invalid-input', title: 'No' } });

/** As the HTTP client fails: with a response, not with an error. */
function failing(response: HttpErrorResponse): Promise<never> {
  return firstValueFrom(throwError(() => response));
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

describe('saving', () => {
  it('saves one thing after the other', async () => {
    const saving = new Saving();
    const order: string[] = [];
    const first = saving.run(async () => {
      await settled();
      order.push('first');
    });
    const second = saving.run(() => Promise.resolve(order.push('second')));
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('tells that it saves, and that it is done', async () => {
    const saving = new Saving();
    const run = saving.run(() => Promise.resolve());
    expect(saving.state()).toBe('saving');
    await run;
    await settled();
    expect(saving.state()).toBe('saved');
  });

  it('keeps what could not be sent, and everything behind it, until it is tried again', async () => {
    const saving = new Saving();
    let attempts = 0;
    const run = saving.run(() => (++attempts === 1 ? failing(offline) : Promise.resolve('done')));
    const behind = saving.run(() => Promise.resolve('behind'));
    await settled();
    expect(saving.state()).toBe('failed');
    saving.again();
    await expect(run).resolves.toBe('done');
    await expect(behind).resolves.toBe('behind');
  });

  it('hands a refusal back, and goes on with the next', async () => {
    const saving = new Saving();
    const run = saving.run(() => failing(refused));
    const next = saving.run(() => Promise.resolve('next'));
    await expect(run).rejects.toBe(refused);
    await expect(next).resolves.toBe('next');
  });
});
