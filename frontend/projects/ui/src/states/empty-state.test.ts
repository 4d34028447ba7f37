import { Component } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { EmptyState } from './empty-state.ts';

@Component({
  imports: [EmptyState],
  template: `<pt-empty-state
    icon="search"
    heading="Nothing found"
    i18n-heading
    text="Look for less."
    i18n-text
    ><button type="button" i18n>All of them</button></pt-empty-state
  >`,
})
class NothingFound {}

describe('a calm page where something could be', () => {
  it('has a heading, a sentence and the next step', async () => {
    await render(NothingFound);
    expect(screen.getByRole('heading', { level: 2, name: 'Nothing found' })).toBeDefined();
    expect(screen.getByText('Look for less.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'All of them' })).toBeDefined();
  });
});
