import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), ...(mode === 'test' ? [svelteTesting()] : [])],
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    // The words lie beside the core, which the command line reads them from too.
    fs: { allow: ['..'] },
    watch: { ignored: ['**/target/**'] },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['safari16.4'],
    cssTarget: ['safari16.4'],
    // The content security policy allows neither inline scripts nor fonts as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/lib/testing/setup.ts'],
    restoreMocks: true,
    // A machine that is busy with other things is slow, and nothing is wrong.
    testTimeout: 60_000,
  },
}));
