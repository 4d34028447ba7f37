import { Service } from '@angular/core';

/** What is being written, and the key that it is sent with: the same for the same words, so that nothing is written twice. */
export interface CommentDraft {
  readonly text: string;
  readonly key: string;
}

const empty = (text: string): CommentDraft => ({ text, key: crypto.randomUUID() });

/** Comments that were begun, by whose they are and where: who goes elsewhere and comes back finds them. */
@Service()
export class CommentDrafts {
  readonly #drafts = new Map<string, CommentDraft>();

  /** With these words. A key is for the words that it was made with. */
  keep(owner: string, text: string): CommentDraft {
    const before = this.#drafts.get(owner);
    if (before?.text === text) return before;
    const draft = empty(text);
    this.#drafts.set(owner, draft);
    return draft;
  }

  textOf(owner: string): string {
    return this.#drafts.get(owner)?.text ?? '';
  }

  /** What was begun since is another one, and stays. */
  forget(owner: string, sent: CommentDraft): void {
    if (this.#drafts.get(owner) === sent) this.#drafts.delete(owner);
  }
}
