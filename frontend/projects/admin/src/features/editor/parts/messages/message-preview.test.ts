import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { aPreview } from '../../testing/a-written-message.ts';
import { MessagePreview } from './message-preview.ts';

describe('a message that is about to be sent', () => {
  it('is shown as each channel shows it, with what a text message costs', async () => {
    await render(MessagePreview, { inputs: { preview: aPreview, language: 'en' } });
    const user = userEvent.setup();
    const frame = screen.getByTitle<HTMLIFrameElement>('The e-mail');
    expect([frame.getAttribute('sandbox'), frame.srcdoc]).toEqual(['', '<p>At eight.</p>']);
    expect(screen.getByText('As text', { selector: 'pre' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'SMS' }));
    expect(screen.getByText('2 messages in one')).toBeDefined();
    expect(screen.getByText('161 units')).toBeDefined();
    expect(screen.getByText('plain alphabet')).toBeDefined();
    expect(screen.getByText(/0\.16 for each who wants text messages/)).toBeDefined();
    expect(screen.getByText(/At most .*48.* in all/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Push' }));
    expect(screen.getByText('On a lock screen')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Inbox' }));
    expect(screen.getByText('In the inbox')).toBeDefined();
  });

  it('says no sum where nobody would be told', async () => {
    const sms = aPreview.sms && { ...aPreview.sms, atMost: { amount: 0, currency: 'EUR' } };
    await render(MessagePreview, { inputs: { preview: { ...aPreview, sms }, language: 'en' } });
    await userEvent.setup().click(screen.getByRole('button', { name: 'SMS' }));
    expect(screen.queryByText(/in all/)).toBeNull();
  });

  it('has no text message in a house that sends none', async () => {
    await render(MessagePreview, { inputs: { preview: { ...aPreview, sms: null }, language: 'en' } });
    expect(screen.queryByRole('button', { name: 'SMS' })).toBeNull();
  });
});
