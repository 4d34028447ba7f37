import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import type { HallRequest } from '../../stores/venues.ts';
import { HallPreview } from './hall-preview.ts';
import { hallOf, usualHall } from './hall-values.ts';

/** However busy the machine is. */
const patience = { timeout: 20_000 };

describe('a hall as it is typed', { timeout: 60_000 }, () => {
  const hallWith = (rows: string): HallRequest => hallOf({ ...usualHall, rows });

  it('is asked for as it is now; what was asked for before is not waited for', async () => {
    const { rerender } = await render(HallPreview, {
      inputs: { hall: hallWith('2') },
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    const http = TestBed.inject(HttpTestingController);
    const asked = (rows: number) =>
      vi.waitFor(
        () => http.expectOne(({ body }) => JSON.stringify(body).includes(`"rows":${rows},`)),
        patience,
      );
    const first = await asked(2);
    expect(first.cancelled).toBe(false);

    await rerender({ inputs: { hall: hallWith('3') } });
    const second = await asked(3);
    expect(first.cancelled).toBe(true);
    second.flush(
      { detail: 'There is no room for that.', title: 'No', code: 'no' },
      { status: 422, statusText: 'No' },
    );
    expect(await screen.findByText('There is no room for that.', undefined, patience)).toBeDefined();
  });
});
