import { normalizeCommonPhone } from './common-phone.js';
import type { NormalizePhone, PhoneNumber, PhoneOptions } from './types.js';

/** Calls `load` once and keeps its promise; a failure isn't kept, so the next call tries again. */
export function keepUnlessFailed<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (kept) return kept;
    const loading = load();
    loading.catch(() => {
      if (kept === loading) kept = undefined;
    });
    kept = loading;
    return loading;
  };
}

/**
 * The function that reads every number, synchronously. The first call fetches the library (12 kB gzipped); it rejects as
 * `import()` does when that fails, and may then be called again.
 */
export const loadPhoneLibrary: () => Promise<NormalizePhone> = keepUnlessFailed(async () => {
  const { normalizeByLibrary } = await import('./library-phone.js');
  return (raw, options) => normalizeCommonPhone(raw, options) ?? normalizeByLibrary(raw, options);
});

/** As `NormalizePhone`; the library is fetched only for a number that isn't of a common shape. Rejects as `loadPhoneLibrary` does. */
export async function normalizePhone(raw: string, options: PhoneOptions): Promise<PhoneNumber> {
  return normalizeCommonPhone(raw, options) ?? (await loadPhoneLibrary())(raw, options);
}
