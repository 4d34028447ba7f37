import { refusing } from '@parterre/ui/testing/refusing.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ManagedEvent } from '../../../data/api.ts';
import { inTheEditor } from '../testing/in-the-editor.ts';
import { ImagesStep } from './images-step.ts';

const poster = { small: '/s.webp', large: '/l.webp', alt: 'Two pianos', colour: '#102030' };
const picture = new File(['…'], 'poster.jpg', { type: 'image/jpeg' });

describe('the poster of an event', () => {
  beforeEach(() => {
    // The test's browser shows no files.
    Object.assign(URL, { createObjectURL: () => 'blob:poster', revokeObjectURL: vi.fn() });
  });

  const shown = async (event: Partial<ManagedEvent> = {}) => {
    const { api, providers } = inTheEditor({ event });
    await render(ImagesStep, { providers });
    return api;
  };
  const file = () => screen.getByLabelText<HTMLInputElement>(/Drop a picture here, or choose a file/);
  const words = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'What the picture shows' });
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const alert = async (text: string | RegExp): Promise<void> => {
    const found = await screen.findByText(text);
    expect(found.closest('[role="alert"]')).not.toBeNull();
  };

  it('is artwork made from the title until there is one', async () => {
    await shown();
    expect(screen.getByText('Artwork made from the title, until there is a poster')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is the one that was sent last, with what it shows', async () => {
    await shown({ poster });
    expect(screen.getByRole('img', { name: 'Two pianos' })).toBeDefined();
    expect(screen.getByText('The poster now')).toBeDefined();
    expect(screen.getByText('Two pianos')).toBeDefined();
  });

  it('is looked at and described before it is sent', async () => {
    const api = await shown();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    let said: (part: number) => void = () => undefined;
    api.upload.mockImplementation((...[, , progress]: unknown[]) => {
      said = progress as typeof said;
      return promise;
    });
    await userEvent.upload(file(), picture);
    expect(await screen.findByText('As it will be cut. Not sent yet.')).toBeDefined();
    await userEvent.type(words(), ' Two pianos ');
    await press('Use this poster');
    expect(api.upload).toHaveBeenCalledExactlyOnceWith(
      'api/events/{eventId}/poster',
      { path: { eventId: 'e1' }, form: { version: 3, alt: 'Two pianos', poster: picture } },
      expect.any(Function),
    );
    said(0.4);
    expect(await screen.findByText(/Sending the picture… 40%/)).toBeDefined();
    expect(file().disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Use this poster' })).toBeNull();
    resolve({ event: { id: 'e1', title: 'Nocturne', status: 'draft', poster }, checklist: { checks: [] } });
    expect(await screen.findByText('The poster now')).toBeDefined();
    expect(file().disabled).toBe(false);
  });

  it('begins with the words that the one before had', async () => {
    await shown({ poster });
    await userEvent.upload(file(), picture);
    await waitFor(() => expect(words().value).toBe('Two pianos'));
  });

  it('is sent with words only', async () => {
    const api = await shown();
    await userEvent.upload(file(), picture);
    await press('Use this poster');
    await alert('Say in a few words what the picture shows.');
    expect(api.upload).not.toHaveBeenCalled();
  });

  it('can be left before it is sent', async () => {
    const api = await shown();
    await userEvent.upload(file(), picture);
    await press('Leave it');
    expect(await screen.findByText('Artwork made from the title, until there is a poster')).toBeDefined();
    expect(api.upload).not.toHaveBeenCalled();
  });

  it('can be dropped as well', async () => {
    await shown();
    const place = screen.getByText('Drop a picture here, or choose a file');
    expect(fireEvent.dragOver(place)).toBe(false);
    expect(fireEvent.drop(place, { dataTransfer: { files: [picture] } })).toBe(false);
    expect(await screen.findByText('As it will be cut. Not sent yet.')).toBeDefined();
  });

  it('is a picture that can be shown', async () => {
    await shown();
    fireEvent.change(file(), { target: { files: [new File(['…'], 'p.heic', { type: 'image/heic' })] } });
    await alert(/This is a HEIC picture/);
    expect(screen.queryByRole('button', { name: 'Use this poster' })).toBeNull();
  });

  it('is none where the browser cannot read it', async () => {
    await shown();
    await userEvent.upload(file(), picture);
    const image = (await screen.findByText('As it will be cut. Not sent yet.')).previousElementSibling;
    fireEvent.error(image ?? document.body);
    await alert('This file cannot be read as a picture. Try another one.');
    expect(screen.queryByText('As it will be cut. Not sent yet.')).toBeNull();
  });

  it.each([
    ['of the picture', [{ field: 'poster', message: 'it is too small' }], 'It is too small: 20 pixels.'],
    ['of the words', [{ field: 'alt', message: 'has letters nobody sees' }], 'has letters nobody sees'],
  ])('stays to be tried again after a refusal %s', async (_, fields, text) => {
    const api = await shown();
    api.upload.mockImplementation(refusing({ status: 422, fields, detail: 'It is too small: 20 pixels.' }));
    await userEvent.upload(file(), picture);
    await userEvent.type(words(), 'Two pianos');
    await press('Use this poster');
    await alert(text);
    expect(words().value).toBe('Two pianos');
    expect(screen.getByRole('button', { name: 'Use this poster' })).toBeDefined();
  });
});
