/** A failure that belongs to no page, such as a file that a shortcut could not open. */
import { toAppError, type AppError } from '../ipc';

class Problem {
  error = $state<AppError | null>(null);

  /** Shows what was thrown. What the user stopped is no problem. */
  show(thrown: unknown): void {
    const error = toAppError(thrown);
    this.error = error.code === 'cancelled' ? null : error;
  }

  dismiss(): void {
    this.error = null;
  }
}

export const problem = new Problem();
