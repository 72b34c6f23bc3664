/** By which the page knows the styles that are its own; nothing where nobody asks for it, as in development. */
export const styleNonce = () =>
  document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.nonce ?? "";

// where the libraries below Mantine look for it, which keep the page from scrolling behind a dialog
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
