// Eleventy ships no types. This is the part of it that Readout uses, as of version 3.1.
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addExtension(extension: string, options: object): void;
    addTemplateFormats(formats: string): void;
    addTemplate(path: string, template: object, data?: object): void;
    addGlobalData(name: string, value: unknown): void;
    addPlugin(plugin: (eleventyConfig: EleventyConfig) => void): void;
    readonly benchmarks: { readonly config: { setMinimumThresholdMs(milliseconds: number): void } };
    /** In the order in which they are run. */
    readonly transforms: Record<string, (content: string) => string | Uint8Array>;
    setLibrary(engine: string, library: { render(text: string): string }): void;
    readonly virtualTemplates: Record<string, object>;
    passthroughCopies: Readonly<Record<string, object>>;
    setInputDirectory(path: string): void;
    setOutputDirectory(path: string): void;
    setDataDirectory(path: string): void;
    setIncludesDirectory(path: string): void;
    setLayoutsDirectory(path: string): void;
    setUseGitIgnore(use: boolean): void;
    on(event: string, handler: (details: never) => unknown): void;
  }

  export interface PageResult {
    readonly url: string | false;
    readonly inputPath: string;
    readonly outputPath: string | false;
  }

  /** Where the files of a passthrough copy came from, and went. */
  export interface CopyResult {
    readonly map?: Readonly<Record<string, string>>;
  }

  export interface EleventyOptions {
    readonly source?: "cli" | "script";
    readonly configPath?: string | false;
    readonly quietMode?: boolean;
    readonly runMode?: "build" | "serve" | "watch";
    readonly config?: (eleventyConfig: EleventyConfig) => unknown;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    init(): Promise<unknown>;
    /** Copied files, and written pages. */
    write(): Promise<[readonly CopyResult[], readonly PageResult[]]>;
    disableLogger(): void;
    logger: { overrideLogger(logger: unknown): void };
  }
}
