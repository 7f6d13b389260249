import { expect, test } from "vitest";
import { type SourcingFacts, sourcingOf } from "../../src/resolve/sourcing.ts";

const said: SourcingFacts = {
  withdrawn: false,
  deniedBy: [],
  established: false,
  via: [],
  by: "ann",
  isUnnamed: false,
  verb: "confirmed",
};

test.each<[string, Partial<SourcingFacts>, readonly string[]]>([
  ["withdrawn", { withdrawn: true, deniedBy: ["b"], established: true, via: ["wire"], isUnnamed: true }, []],
  ["disputed", { deniedBy: ["b"], established: true, via: ["wire"], isUnnamed: true }, ["b"]],
  ["established", { established: true, via: ["wire"], isUnnamed: true }, []],
  ["reported", { via: ["wire", "paper"], isUnnamed: true }, ["wire", "paper"]],
  ["reported", { by: null, verb: null }, []],
  ["unnamed", { isUnnamed: true }, ["ann"]],
  ["confirmed", {}, ["ann"]],
  ["stated", { verb: "said" }, ["ann"]],
  ["stated", { verb: null }, ["ann"]],
])("the first that holds says how a statement is known: %s", (kind, facts, by) => {
  expect(sourcingOf({ ...said, ...facts })).toEqual({ kind, by });
});
