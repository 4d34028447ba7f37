import { render, screen } from '@testing-library/angular';
import { Poster } from './poster.ts';

const image = { small: '/s.webp', large: '/l.webp', alt: 'Two pianos', colour: '#102030' };

describe('the poster of an event', () => {
  it('is its picture, described, in the sizes that there are', async () => {
    await render(Poster, { inputs: { image, title: 'Nocturne', sizes: '48px' } });
    const picture = screen.getByRole('img', { name: 'Two pianos' });
    expect(picture.getAttribute('srcset')).toBe('/s.webp 480w, /l.webp 1200w');
    expect(picture.getAttribute('sizes')).toBe('48px');
    expect(picture.getAttribute('loading')).toBe('lazy');
    expect(screen.queryByText('Nocturne')).toBeNull();
  });

  it('comes first where it is seen first', async () => {
    await render(Poster, { inputs: { image, title: 'Nocturne', urgent: true } });
    const picture = screen.getByRole('img');
    expect([picture.getAttribute('loading'), picture.getAttribute('fetchpriority')]).toEqual([
      'eager',
      'high',
    ]);
  });

  it('is artwork with the title until there is one, and the same for the same title', async () => {
    const { container, rerender } = await render(Poster, { inputs: { image: null, title: 'Nocturne' } });
    const strokes = () =>
      [...container.querySelectorAll('path')].map((path) => path.getAttribute('d')).join();
    const first = strokes();
    expect(screen.getByText('Nocturne')).toBeDefined();
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    await rerender({ inputs: { image: null, title: 'Matinee' } });
    expect(strokes()).not.toBe(first);
    await rerender({ inputs: { image: null, title: 'Nocturne' } });
    expect(strokes()).toBe(first);
  });
});
