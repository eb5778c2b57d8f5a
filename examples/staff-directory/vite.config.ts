import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page and the server are one origin for the browser, so nothing has to be allowed across origins.
const proxy = { '/graphql': process.env.GRAPHQL_SERVER ?? 'http://localhost:5000' };

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
});
