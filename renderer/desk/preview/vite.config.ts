/** Builds the preview page alone, into out/preview: `npx vite build -c renderer/desk/preview/vite.config.ts`. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

/** As the product's build does: zod must not try `eval`, which the content security policy would report. */
const zodWithoutEval: Plugin = {
  name: 'zod-without-eval',
  transform: (code, id) =>
    id.endsWith('/zod/v4/core/core.js')
      ? {
          code: code.replace('__zod_globalConfig = {})', '__zod_globalConfig = { jitless: true })'),
          map: null,
        }
      : undefined,
};

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [react(), zodWithoutEval],
  build: {
    outDir: at('../../../out/preview'),
    emptyOutDir: true,
    rolldownOptions: { input: at('preview.html') },
  },
});
