import type { BuildOptions } from "vite";

/** How admin and portal are built: few files for the first page, one for each screen, shared parts apart. */
export const buildOptions: BuildOptions = {
  outDir: "dist",
  target: "es2022",
  // inlined assets would be data: URLs, which the content security policy refuses for fonts
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 800,
  rolldownOptions: {
    output: {
      chunkFileNames: ({ name }) => `assets/${name.startsWith("parts~") ? "parts" : name}-[hash].js`,
      // without groups every module that two screens share is a file and a request of its own
      codeSplitting: {
        groups: [
          { name: "start", tags: ["$initial"] },
          { name: "parts", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
        ],
      },
    },
  },
};
