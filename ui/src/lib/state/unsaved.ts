/**
 * Text that is not on disk yet. Whoever holds some registers how to save it; leaving the page and
 * Ctrl+S call `flushUnsaved`. What goes on and must not be cut off registers how to end it; only
 * `finish` does that, before the window closes and before another environment is in use.
 */
type Flush = () => Promise<void>;

const holders = new Set<Flush>();
const ends = new Set<Flush>();

/** Registers a holder. The answer lets go of it. */
export function holdUnsaved(flush: Flush): () => void {
  holders.add(flush);
  return () => holders.delete(flush);
}

/** Registers how to end what goes on. The answer lets go of it. */
export function holdOpen(end: Flush): () => void {
  ends.add(end);
  return () => ends.delete(end);
}

/** Those that fail do not keep the others from their work. */
async function all(flushes: readonly Flush[]): Promise<void> {
  const results = await Promise.allSettled(flushes.map((flush) => flush()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Saves everything. */
export async function flushUnsaved(): Promise<void> {
  await all([...holders]);
}

/** Saves everything and ends what goes on. */
export async function finish(): Promise<void> {
  await all([...holders, ...ends]);
}
