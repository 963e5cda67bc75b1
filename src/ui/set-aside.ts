import type { SendDraft } from '../adapter/contract.js';
import type { SavedAttempt } from '../core/sending/attempt.js';
import type { Recipient } from '../core/sending/types.js';
import type { SendController } from './send-controller.js';
import type { TextEditor } from './text-editor.js';

interface Kept {
  readonly text: string;
  /** `null`: it was only typed. */
  readonly attempt: SavedAttempt<SendDraft> | null;
}

/**
 * What was written to people whose card was left before it was done with. A text for one person, and above all one that may
 * have been sent, is never offered to another; it is there again when its person is.
 */
export class SetAside {
  readonly #editor: TextEditor;
  readonly #sending: SendController;
  readonly #kept = new Map<string, Kept>();
  #who: string | undefined;

  constructor(editor: TextEditor, sending: SendController) {
    this.#editor = editor;
    this.#sending = sending;
  }

  /** Call before each render. True when another text stands in the window than before. */
  follow(people: readonly Recipient[]): boolean {
    const before = this.#who;
    const now = people.map(nameForKeeping).join('\n');
    this.#who = now;
    if (before === undefined || before === now) return false;

    const attempt = this.#sending.layAside();
    // A text that the host put there is not this person's: the host may have put it there for the next one.
    const isLeft = attempt !== null || (this.#editor.isTyped && this.#editor.value !== '');
    if (isLeft) {
      this.#kept.set(before, { text: this.#editor.value, attempt });
      this.#editor.value = '';
    }
    const back = this.#kept.get(now);
    if (back) {
      this.#kept.delete(now);
      this.#editor.value = back.text;
      this.#editor.isTyped = true;
      if (back.attempt) this.#sending.takeUp(back.attempt);
    }
    return isLeft || back !== undefined;
  }

  forget(): void {
    this.#kept.clear();
  }
}

/** A card is the same card with another number or name; without one, the name is all there is to go by. */
function nameForKeeping({ record, id, name }: Recipient): string {
  return record ? JSON.stringify([record.type, record.id]) : (id ?? name);
}
