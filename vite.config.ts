import { defineConfig } from 'vite';

/**
 * Two bundles of `web/`: the server's (one module that renders every page, React included, so that it runs from any
 * folder) and the browser's (style sheet and the little script). `src/server/web.ts` runs both with its own folders.
 */
export default defineConfig(({ isSsrBuild }) => ({
  appType: 'custom',
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  // linkedom and Plot run as they are from node_modules: bundled, they would be most of the file.
  ssr: { noExternal: true, external: ['linkedom', '@observablehq/plot'] },
  build: isSsrBuild
    ? { ssr: 'web/entry.server.tsx', outDir: 'dist/web/server', emptyOutDir: true, target: 'esnext' }
    : {
        outDir: 'dist/web/client',
        emptyOutDir: true,
        manifest: 'manifest.json',
        assetsDir: '',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: 'web/entry.client.ts' },
      },
}));
