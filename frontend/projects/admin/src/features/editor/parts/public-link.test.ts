import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { PublicLink } from './public-link.ts';

describe('the address of a published event', () => {
  const shown = async () => {
    const told = new Told();
    const person = userEvent.setup();
    await render(PublicLink, { inputs: { slug: 'nocturne' }, providers: [told.provider] });
    return { told, copy: () => person.click(screen.getByRole('button', { name: 'Copy the link' })) };
  };
  const address = `${location.origin}/events/nocturne`;

  afterEach(() => vi.restoreAllMocks());

  it('can be followed, and copied', async () => {
    const { told, copy } = await shown();
    expect(screen.getByRole('link', { name: address }).getAttribute('href')).toBe(address);
    await copy();
    await waitFor(() => expect(told.messages).toEqual(['The link is copied.']));
    expect(await navigator.clipboard.readText()).toBe(address);
  });

  it('can be marked where the browser does not let it be copied', async () => {
    const { told, copy } = await shown();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await copy();
    await waitFor(() =>
      expect(told.messages).toEqual(['The browser does not allow copying. Mark the link and copy it.']),
    );
  });
});
