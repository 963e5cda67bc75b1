import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { loadPhoneLibrary } from '../../../src/core/phone/index.js';
import { keepUnlessFailed } from '../../../src/core/phone/load-phone-library.js';

describe('loadPhoneLibrary', () => {
  it('loads once', async () => {
    expect(loadPhoneLibrary()).toBe(loadPhoneLibrary());
    expect((await loadPhoneLibrary())('06 12345678', { region: 'NL' }).e164).toBe('+31612345678');
  });

  it('may be tried again after a failed load, and then keeps what it got', async () => {
    let calls = 0;
    const load = keepUnlessFailed(() => (++calls === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(calls)));
    const first = load();
    expect(load()).toBe(first);
    await expect(first).rejects.toThrow('offline');
    expect(await load()).toBe(2);
    expect(await load()).toBe(2);
  });

  it('is a chunk of its own of at most 14 kB, and the rest does not hold it', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: ['src/core/phone/index.ts'],
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      outdir: 'out',
      write: false,
      metafile: true,
    });
    const isEntry = (path: string) => path.endsWith('/index.js');
    const size = (files: typeof outputFiles) => files.reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
    const [, entry] = Object.entries(metafile.outputs).find(([path]) => isEntry(path))!;
    const late = outputFiles.filter((file) => !isEntry(file.path));
    expect(Object.keys(entry.inputs).filter((path) => /node_modules|\/metadata\.ts|\/library-phone\.ts/.test(path))).toEqual([]);
    expect(entry.imports.filter(({ kind }) => kind === 'dynamic-import')).toHaveLength(1);
    expect(size(late)).toBeGreaterThan(8_000);
    expect(size(late)).toBeLessThanOrEqual(14_000);
    expect(size(outputFiles.filter((file) => isEntry(file.path)))).toBeLessThanOrEqual(1_600);
  }, 20_000);
});
