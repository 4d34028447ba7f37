import { Component, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Refused, type Problem } from '../data/problem.ts';
import { formParts } from './form-parts.ts';
import { submitting } from './submitting.ts';

/** Answers when the test says so. */
class Server {
  readonly heard: string[] = [];
  answers = Promise.withResolvers<string>();

  send = (name: string): Promise<string> => {
    this.heard.push(name);
    this.answers = Promise.withResolvers<string>();
    return this.answers.promise;
  };

  refuse(problem: Partial<Problem>): void {
    this.answers.reject(new Refused({ status: 409, code: 'no', title: 'No.', ...problem }));
  }
}

class Followed {
  readonly answers: string[] = [];
  /** Where it leads cannot be reached. */
  fails = false;

  follow(answer: string): void {
    if (this.fails) throw new Error('a part of the page is gone');
    this.answers.push(answer);
  }
}

@Component({
  imports: [formParts],
  template: `
    <form [formRoot]="fields">
      <mat-form-field>
        <mat-label i18n>Name</mat-label>
        <input matInput [formField]="fields.name" />
        <mat-error>{{ fields.name() | firstError }}</mat-error>
      </mat-form-field>
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit">{{ label() }}</button>
    </form>
  `,
})
class Writing {
  readonly #server = inject(Server);
  readonly #followed = inject(Followed);
  readonly #model = signal({ name: '' });
  protected readonly label = (): string => (this.fields().submitting() ? 'Sending' : 'Send');
  protected readonly fields = form(this.#model, (path) => required(path.name, { message: 'Enter a name.' }), {
    submission: submitting({
      send: () => this.#server.send(this.#model().name),
      done: (answer) => this.#followed.follow(answer),
      fields: ({ name }) => ({ 'person.name': name }),
      refusals: {
        taken: { message: 'Somebody has this name.', at: 'person.name' },
        late: { message: 'It is too late.' },
      },
    }),
  });
}

describe('submitting a form', () => {
  const shown = async () => {
    const [server, followed, user] = [new Server(), new Followed(), userEvent.setup()];
    const { fixture } = await render(Writing, {
      providers: [
        { provide: Server, useValue: server },
        { provide: Followed, useValue: followed },
      ],
    });
    const name = screen.getByRole('textbox', { name: 'Name' });
    const send = async (typed: string): Promise<void> => {
      await user.type(name, `${typed}{Enter}`);
    };
    return { server, followed, user, fixture, name, send };
  };

  it('sends what is typed, says that it does, and goes on with the answer', async () => {
    const { server, followed, send } = await shown();
    await send('Ada');
    expect(screen.getByRole('button', { name: 'Sending' })).toBeDefined();
    server.answers.resolve('welcome');
    await screen.findByRole('button', { name: 'Send' });
    expect(server.heard).toEqual(['Ada']);
    expect(followed.answers).toEqual(['welcome']);
  });

  it('sends once, however often it is asked to while it sends', async () => {
    const { server, followed, send, user } = await shown();
    await send('Ada');
    await user.dblClick(screen.getByRole('button', { name: 'Sending' }));
    server.answers.resolve('welcome');
    await screen.findByRole('button', { name: 'Send' });
    expect(server.heard).toHaveLength(1);
    expect(followed.answers).toHaveLength(1);
  });

  it('sends nothing that is not right, and puts the cursor there', async () => {
    const { server, user, name } = await shown();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(server.heard).toEqual([]);
    expect(await screen.findByText('Enter a name.')).toBeDefined();
    expect(document.activeElement).toBe(name);
  });

  it.each([
    [
      'at the field that the server names',
      { fields: [{ field: 'person.name', message: 'Too odd.' }] },
      'Too odd.',
    ],
    ['in words of its own, at the field', { code: 'taken' }, 'Somebody has this name.'],
  ])('says %s why it was refused', async (_, problem, words) => {
    const { server, followed, send, name } = await shown();
    await send('Ada');
    server.refuse(problem);
    const message = await screen.findByText(words);
    expect(name.getAttribute('aria-describedby')).toContain(message.id);
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(followed.answers).toEqual([]);
  });

  it.each([
    ['what the server says', { detail: 'Come again tomorrow.' }, 'Come again tomorrow.'],
    ['words of its own', { code: 'late' }, 'It is too late.'],
  ])('says of the form as a whole %s', async (_, problem, words) => {
    const { server, send } = await shown();
    await send('Ada');
    server.refuse(problem);
    expect(screen.getByRole('alert').contains(await screen.findByText(words))).toBe(true);
  });

  it('can be sent again after a refusal', async () => {
    const { server, followed, send } = await shown();
    await send('Ada');
    server.refuse({});
    await screen.findByText('No.');
    await send(' Lovelace');
    server.answers.resolve('welcome');
    await waitFor(() => expect(followed.answers).toHaveLength(1));
    expect(server.heard).toEqual(['Ada', 'Ada Lovelace']);
    expect(followed.answers).toEqual(['welcome']);
  });

  it('can be sent again as it is, where nothing in it was wrong, and once', async () => {
    const { server, followed, send, user } = await shown();
    await send('Ada');
    server.refuse({});
    await screen.findByText('No.');
    await user.dblClick(screen.getByRole('button', { name: 'Send' }));
    expect(screen.queryByText('No.')).toBeNull();
    server.answers.resolve('welcome');
    await waitFor(() => expect(followed.answers).toHaveLength(1));
    expect(server.heard).toEqual(['Ada', 'Ada']);
  });

  it('says that it is done where it cannot go on', async () => {
    const { server, followed, send } = await shown();
    followed.fails = true;
    await send('Ada');
    server.answers.resolve('welcome');
    expect(await screen.findByText(/^That is done/)).toBeDefined();
    expect(server.heard).toEqual(['Ada']);
  });

  it('lets nothing happen to who has left meanwhile', async () => {
    const { server, followed, send, fixture } = await shown();
    await send('Ada');
    fixture.destroy();
    server.answers.resolve('welcome');
    await server.answers.promise;
    await new Promise((resolve) => setTimeout(resolve));
    expect(followed.answers).toEqual([]);
  });
});
