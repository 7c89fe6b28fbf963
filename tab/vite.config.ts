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
    // What the first screen may weigh is measured by the bench, compressed.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // One file compresses a tenth smaller than the thirty it would be cut into. The entry itself is not named:
      // it takes the others in.
      output: {
        codeSplitting: { groups: [{ name: 'portal', tags: ['$initial'], test: /(?<!main\.tsx)$/ }] },
      },
    },
  },
})
