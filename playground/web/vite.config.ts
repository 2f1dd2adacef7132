import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  cacheDir: '../../node_modules/.cache/vite',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The server sends a strict content security policy: no inline script, no data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
