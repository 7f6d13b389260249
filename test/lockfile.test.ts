import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./support/build-site.ts";

/** What `package-lock.json` says of a package. */
interface LockedPackage {
  readonly version: string;
  /** The name it is published under, where the folder has another. */
  readonly name?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(read("package-lock.json")).packages;
const locked = Object.entries(packages).filter(([folder]) => folder !== "");

describe("the lockfile", () => {
  test("names the contents of every package by their SHA-512", () => {
    const loose = locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""));
    expect(loose.map(([folder]) => folder)).toEqual([]);
  });

  test("names the address of every package, all on one registry and each made of its name and version", () => {
    const addresses = locked.map(
      ([folder, { resolved = "nowhere:" }]) => [folder, new URL(resolved)] as const,
    );
    expect(Object.fromEntries(addresses.map(([folder, { pathname }]) => [folder, pathname]))).toEqual(
      Object.fromEntries(locked.map(([folder, one]) => [folder, pathOf(folder, one)])),
    );
    const origins = new Set(addresses.map(([, { origin }]) => origin));
    expect([...origins]).toEqual([expect.stringMatching(/^https:/)]);
  });

  test("has the builds for every platform that a package names", () => {
    const named = locked.flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ folder, name })),
    );
    expect(named).toContainEqual({ folder: "node_modules/esbuild", name: "@esbuild/win32-x64" });
    const absent = named.filter(
      ({ folder, name }) =>
        packages[`node_modules/${name}`] === undefined &&
        packages[`${folder}/node_modules/${name}`] === undefined,
    );
    expect(absent).toEqual([]);
  });

  test("knows no install script but those that package.json names, and package.json allows none of them", () => {
    const scripts = locked.filter(([, one]) => one.hasInstallScript === true).map(([folder]) => folder);
    expect(scripts.map((folder) => folder.replace("node_modules/", ""))).toEqual(
      Object.keys(manifest.allowScripts),
    );
    expect(Object.values(manifest.allowScripts)).toEqual(scripts.map(() => false));
  });

  test("says what package.json says: exact versions, from nowhere but the registry", () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.values(asked).filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
    const held = Object.keys(asked).map((name) => [name, packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(held)).toEqual(asked);
  });
});

function pathOf(folder: string, { name, version }: LockedPackage): string {
  const published = name ?? folder.split("node_modules/").at(-1) ?? "";
  return `/${published}/-/${published.split("/").at(-1)}-${version}.tgz`;
}
