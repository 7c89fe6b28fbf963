import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledTextsPlugin } from './build/compiledTexts.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledTextsPlugin()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The bench checks the compressed size of the first screen.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // One file compresses 10 % smaller than about thirty chunks. The entry itself is left out of the group, because
      // it would absorb the other modules.
      output: {
        codeSplitting: { groups: [{ name: 'portal', tags: ['$initial'], test: /(?<!main\.tsx)$/ }] },
      },
    },
  },
})
