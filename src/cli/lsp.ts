import type { Command } from "./command.ts";
import { flag } from "./flags.ts";

export const lsp: Command = {
  name: "lsp",
  summary: "a language server for editors, over standard input and output",
  details:
    "Started by an editor: problems while you type, completion, hover, go to record and passage, rename, quick fixes.\n" +
    "How to set it up in VS Code, Helix, Neovim and Emacs stands in docs/language-server.md.",
  argument: null,
  flags: [
    { usage: "--stdio", description: "the only way there is, named by editors that want to" },
    flag.sources,
    flag.content,
    flag.data,
    flag.now,
  ],
  examples: [{ line: "lsp", does: "answers the editor that started it" }],
  async run({ flags }) {
    const { serveEditor } = await import("../lsp/server.ts");
    await serveEditor(flags);
    return 0;
  },
};
