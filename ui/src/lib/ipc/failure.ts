import type { AppError, ErrorCode } from './bindings';

/** A command that did not do what was asked. The window branches on `code`, never on text. */
export class AppFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.name = 'AppFailure';
    this.error = error;
  }

  get code(): ErrorCode {
    return this.error.code;
  }
}

function isAppError(value: unknown): value is AppError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'args' in value &&
    typeof value.args === 'object' &&
    value.args !== null
  );
}

/** What was thrown, as an AppError: whatever is none becomes `internal` with its text as detail. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppFailure) return thrown.error;
  if (isAppError(thrown)) return { ...thrown, detail: thrown.detail ?? null };
  const detail =
    thrown instanceof Error ? thrown.message : typeof thrown === 'string' ? thrown : null;
  return { code: 'internal', args: {}, detail };
}
