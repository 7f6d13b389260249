import { test } from "vitest";
import { numbersIn } from "../src/reading/numbers-in.ts";

test("x", () => {
  for (const t of [
    "Nineteen patients were in intensive care on Wednesday",
    "One hundred and twelve people were ill",
    "roughly six in ten of those infected",
    "and three quarters are men",
    "three in four of the infected are men",
    "About one in five of the homes",
    "sixteen people in four boats",
    "17 of 34 died",
    "She took three quarters of the seats",
    "15,000 euros a week",
    "two hundred and five homes",
    "a hundred and twenty people",
  ])
    console.log(
      t,
      JSON.stringify(
        numbersIn(t.replace(/’/g, "'"), []).map((n) => [
          n.value,
          n.unit,
          n.bound,
          t.slice(n.start, n.end),
          [...n.context],
        ]),
      ),
    );
});
