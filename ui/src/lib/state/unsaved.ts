/**
 * Text that is not on disk yet. Whoever holds some registers how to save it; closing the window,
 * leaving the page and Ctrl+S call `flush`.
 */
type Flush = () => Promise<void>;

const holders = new Set<Flush>();

/** Registers a holder. The answer lets go of it. */
export function holdUnsaved(flush: Flush): () => void {
  holders.add(flush);
  return () => holders.delete(flush);
}

/** Saves everything. A holder that fails does not keep the others from saving. */
export async function flushUnsaved(): Promise<void> {
  const results = await Promise.allSettled([...holders].map((flush) => flush()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
