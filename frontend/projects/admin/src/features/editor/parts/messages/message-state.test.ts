import { render, screen } from '@testing-library/angular';
import type { AttendeeMessage } from '../../../../data/api.ts';
import { aWrittenMessage } from '../../testing/a-written-message.ts';
import { gold, silver } from '../../testing/in-the-editor.ts';
import { MessageState } from './message-state.ts';

describe('a message that was written', () => {
  const shown = (change: Partial<AttendeeMessage> = {}) => {
    const sections = Array.from({ length: 9 }, (_, n) => ({ id: `s${n + 1}`, name: `Block ${n + 1}` }));
    const message = { ...aWrittenMessage, ...change };
    return render(MessageState, { inputs: { message, categories: [gold, silver], sections } });
  };

  it('says who it was for, how far it has come, and what became of it', async () => {
    await shown();
    expect(screen.getByText(/Olive, .*, to Gold · Block 1, Block 2, Block 3, 1 more/)).toBeDefined();
    expect(screen.getByText('120 people were told.')).toBeDefined();
    expect(screen.getByText('On its way: 50%')).toBeDefined();
    expect(screen.getByRole('progressbar', { name: 'How far it has come' })).toBeDefined();
    expect(screen.getByText('2 bookings of the box office have no address.')).toBeDefined();
    for (const fact of ['98 sent', '20 waiting', '2 did not arrive'])
      expect(screen.getByText(fact)).toBeDefined();
    // A channel that nobody chose says nothing.
    expect(screen.queryByText('SMS:')).toBeNull();
  });

  it('was for all where nothing was chosen, and is through', async () => {
    await shown({ audience: {}, share: 1, people: 0, boxOffice: 0, channels: [] });
    expect(screen.getByText(/, to all$/)).toBeDefined();
    expect(screen.getByText('There was nobody to tell.')).toBeDefined();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is not all there before it is', async () => {
    await shown({ share: 0.999 });
    expect(screen.getByText('On its way: 99%')).toBeDefined();
  });
});
