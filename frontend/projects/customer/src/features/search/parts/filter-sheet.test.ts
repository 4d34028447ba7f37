import { signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { theCounts } from '../../../testing/a-found-event.ts';
import { activeFilters } from '../stores/active-filters.ts';
import { wishOf } from '../stores/wish.ts';
import { FilterSheet } from './filter-sheet.ts';

describe('the sheet of filters', () => {
  const shown = async (kind?: string, count = 8) => {
    const wish = wishOf({ kind });
    const total = signal(count);
    const state = {
      wish: signal(wish),
      active: signal(activeFilters(wish, 'en')),
      counts: signal(theCounts()),
      total,
    };
    const acts = { change: vi.fn(), clear: vi.fn() };
    const close = vi.fn();
    await render(FilterSheet, {
      providers: [
        { provide: MatDialogRef, useValue: { close } },
        { provide: MAT_DIALOG_DATA, useValue: { ...state, ...acts } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
      ],
    });
    return { ...acts, close, total };
  };

  it('says how many events there are, and shows them', async () => {
    const { close, total } = await shown();
    expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull();
    total.set(1);
    await userEvent.click(await screen.findByRole('button', { name: 'Show 1 event' }));
    expect(close).toHaveBeenCalled();
  });

  it('changes the address without a page to go back to', async () => {
    const { change, clear } = await shown('music,film', 0);
    expect(screen.getByRole('button', { name: 'No event like this' })).toBeDefined();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Film/ }));
    expect(change).toHaveBeenCalledWith({ kinds: ['music'] }, true);
    await userEvent.click(screen.getByRole('button', { name: 'Clear 2' }));
    expect(clear).toHaveBeenCalledWith(true);
  });
});
