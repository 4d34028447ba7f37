import { render, screen } from '@testing-library/angular';
import { QrCode } from './qr-code.ts';

describe('the QR code of a ticket', () => {
  it('is a picture of its own for each ticket, and the same whenever it is drawn', async () => {
    const [one, other] = ['https://parterre.example/t1', 'https://parterre.example/t2'];
    const { rerender } = await render(QrCode, { inputs: { content: one } });
    const code = screen.getByRole('img', { name: 'QR code of this ticket, to be scanned at the door' });
    const drawn = async (content: string) => {
      await rerender({ inputs: { content } });
      return code.querySelector('path')?.getAttribute('d');
    };
    const first = await drawn(one);
    expect(first).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(await drawn(other)).not.toBe(first);
    expect(await drawn(one)).toBe(first);
  });
});
