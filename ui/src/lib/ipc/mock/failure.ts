import type { AppError, ErrorCode } from '../bindings';

/** What a command that fails throws. */
export const failure = (code: ErrorCode, args: Record<string, string> = {}): AppError => ({
  code,
  args,
  detail: null,
});
