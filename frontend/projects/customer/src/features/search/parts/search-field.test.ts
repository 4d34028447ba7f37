import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { SearchSuggestion } from '../../../data/api.ts';
import { SearchField } from './search-field.ts';

const suggestions: readonly SearchSuggestion[] = [
  { kind: 'event', text: 'Nocturnes', slug: 'nocturnes', marks: [[0, 3]] },
  { kind: 'venue', text: 'Nocturne Room', count: 2, marks: [[0, 3]] },
  { kind: 'organization', text: 'Nocturno Ensemble', count: 1, marks: [[0, 3]] },
];

describe('the field of a search', () => {
  const shown = async (text = '') => {
    const on = { typed: vi.fn(), searched: vi.fn(), chosen: vi.fn() };
    await render(SearchField, {
      inputs: { text },
      on,
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    const field = screen.getByRole('combobox', { name: 'Search for an artist, event or venue' });
    const suggest = async (q: string) => {
      const asked = await waitFor(() =>
        TestBed.inject(HttpTestingController).expectOne(`api/search/suggestions?q=${q}`),
      );
      asked.flush({ suggestions });
      return screen.findAllByRole('option');
    };
    return { ...on, field, suggest };
  };

  it('says what may be meant, and what each is', async () => {
    const { field, suggest, typed } = await shown();
    await userEvent.type(field, 'noc');
    expect(typed).toHaveBeenLastCalledWith('noc');
    const options = await suggest('noc');
    expect(options.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'NocturnesEvent',
      'Nocturne RoomVenue',
      'Nocturno Ensemble1 event',
    ]);
    expect(options[0]?.querySelector('mark')?.textContent).toBe('Noc');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('3 suggestions');
  });

  it('is gone through by the keys, and back to what was typed', async () => {
    const { field, suggest, chosen, searched } = await shown();
    await userEvent.type(field, 'noc');
    await suggest('noc');
    await userEvent.keyboard('{ArrowUp}');
    expect(field.getAttribute('aria-activedescendant')).toBe('search-suggestion-2');
    await userEvent.keyboard('{ArrowDown}');
    expect(field.getAttribute('aria-activedescendant')).toBeNull();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Nocturne Room');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledWith(suggestions[1]);
    expect(searched).not.toHaveBeenCalled();
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('closes by Escape, and searches what is in it', async () => {
    const { field, suggest, searched } = await shown();
    await userEvent.type(field, 'noc');
    await suggest('noc');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(searched).toHaveBeenCalledWith('noc');
  });

  it('takes a touch', async () => {
    const { field, suggest, chosen } = await shown();
    await userEvent.type(field, 'noc');
    const [first] = await suggest('noc');
    if (first) await userEvent.click(first);
    expect(chosen).toHaveBeenCalledWith(suggestions[0]);
  });

  it('is cleared by one touch, and stays where one types', async () => {
    const { field, searched } = await shown('nocturnes');
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(searched).toHaveBeenCalledWith('');
    expect(document.activeElement).toBe(field);
  });

  it('suggests nothing where nothing comes of it', async () => {
    const { field } = await shown();
    await userEvent.type(field, 'noc');
    const asked = await waitFor(() => TestBed.inject(HttpTestingController).expectOne(() => true));
    asked.flush({ code: 'down' }, { status: 503, statusText: 'No' });
    expect(screen.queryByRole('option')).toBeNull();
  });
});
