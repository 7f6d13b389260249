const known: Readonly<Record<string, string>> = {
  vscode: "vscode://file/{file}:{line}:{column}",
  vscodium: "vscodium://file/{file}:{line}:{column}",
  cursor: "cursor://file/{file}:{line}:{column}",
  zed: "zed://file/{file}:{line}:{column}",
};

/** The editors that go by their name alone. */
export const editorNames: readonly string[] = Object.keys(known);

/** The address of an editor, by its name or as it was written with `{file}` or `{path}` in it; null for what can't be one. */
export function editorAddress(asked: string): string | null {
  const address = Object.hasOwn(known, asked) ? (known[asked] ?? asked) : asked;
  const isAddress = /^[a-z][a-z0-9+.-]*:.*\{(?:file|path)\}/i.test(address);
  return isAddress && !/^(?:javascript|data|vbscript):/i.test(address) ? address : null;
}
