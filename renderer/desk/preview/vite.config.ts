/** Builds the preview page alone, into out/preview: `npx vite build -c renderer/desk/preview/vite.config.ts`. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [react()],
  build: {
    outDir: at('../../../out/preview'),
    emptyOutDir: true,
    rolldownOptions: { input: at('preview.html') },
  },
});
