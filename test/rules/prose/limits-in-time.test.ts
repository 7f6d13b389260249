import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// Until when something has to be: another day that the record, or one near it, has for something else, and the same day otherwise.

const entities = `
  mayor: {type: person, name: Ada Berg}
  union: {type: organization, name: Harbour Union, article: the}`;
const statements = `
  walkout: {by: union, verb: said, says: It would walk out on 25 June., if: the town does not better its offer by 29 May, when: unstated, cite: p1}
  permit: {by: mayor, verb: said, says: The race of 10 May would go ahead., if: the police clear the road by 4 May, when: unstated, cite: p1}
  ramp: {by: mayor, verb: said, says: "The ramp, shut since 3 March, would stay shut until 30 June.", when: unstated, cite: p1}`;
const events = `
  appeal: {what: Deadline for an appeal against the ruling of 2 March, type: deadline, state: scheduled, when: 2026-04-15, cite: p2}`;
const told = (prose: string) =>
  codes({ entities, statements, events, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }).filter(
    (code) => code === "date-not-in-record",
  );

test.each([
  "The union has given the town until 25 June to better its offer, or it would walk out.[^walkout]",
  "The union would walk out unless the town betters its offer by 25 June.[^walkout]",
  "The race would go ahead if the police clear the road by 10 May, Berg said.[^permit]",
  "The police have until 10 May to clear the road, or the race would not go ahead, Berg said.[^permit]",
  "The ramp would stay shut until 3 March, Berg said.[^ramp]",
  "An appeal is possible until 2 March.[^appeal]",
])("another day is told: %s", (prose) => {
  expect(told(prose)).toHaveLength(1);
});

test.each([
  "The union has given the town until 29 May to better its offer, or it would walk out on 25 June.[^walkout]",
  "The union would walk out on 25 June unless the town betters its offer before the end of 29 May.[^walkout]",
  "The race of 10 May would go ahead if the police clear the road before 5 May, Berg said.[^permit]",
  "If the road is cleared by 4 May, the race would be run on 10 May, Berg said.[^permit]",
  "The ramp would stay shut until the end of June, Berg said.[^ramp]",
  "The ramp would not open before 1 July, Berg said.[^ramp]",
  "An appeal against the ruling of 2 March is possible until 15 April.[^appeal]",
])("the same day is not: %s", (prose) => {
  expect(told(prose)).toEqual([]);
});
