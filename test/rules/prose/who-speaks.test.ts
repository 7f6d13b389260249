import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// Who says it, told by what they are: somebody else than the record has, and the same in other words.

const entities = `
  nordvik: {type: place, name: Nordvik}
  sudmark: {type: place, name: Sudmark}
  line: {type: organization, name: Seto Ferry Line, article: the, of: nordvik}
  gulls: {type: organization, name: Gulls, article: the}
  union: {type: organization, name: Harbour Workers' Union, article: the}
  commission: {type: organization, name: Ports Commission, article: the}
  ombudsman: {type: organization, name: Ombudsman's Office, article: the}
  treasury: {type: organization, name: Treasury of Nordvik, article: the}
  star: {type: organization, name: Harbour Star, article: the}
  imada: {type: person, name: Karl Imada, roles: [{title: president, of: line}]}
  kach: {type: person, name: Tem Kach, roles: [{title: Foreign Minister, of: nordvik}]}
  lawyer: {type: person, name: Tom Wuyt, roles: [{title: lawyer, of: line}]}
  judge: {type: person, name: Filip Terr, roles: [{title: judge, of: nordvik}]}
  otto: {type: person, name: Peter Otto, roles: [{title: chairman, of: commission}]}
  kin: {type: group, unnamed: relatives of two sailors}
  close: {type: person, unnamed: a person close to the line, of: line}
  aide: {type: person, unnamed: an official in the president's office}
  source: {type: person, unnamed: a source in the Treasury, of: treasury}`;
const by = (id: string, who: string, says: string, more = "") => `
  ${id}: {by: ${who}, verb: said, says: "${says}", when: unstated, cite: p1${more}}`;
const statements = [
  by("brakes", "imada", "The line would finish fitting new brakes by May."),
  by("talks", "kach", "Talks on the strait may resume in May.", ", hedge: may"),
  by("alibi", "lawyer", "His client had been at sea that night."),
  by("walkout", "otto", "The dockers had walked out on Saturday."),
  by("deaths", "kin", "Two sailors died after waiting for a doctor.", ", via: [star]"),
  by("board", "close", "The board may meet on 21 May.", ", hedge: may"),
  by("decree", "aide", "A decree on the strait was expected on Thursday.", ", via: [star]"),
  by("witnesses", "source", "Six more people may be called as witnesses.", ", hedge: may, via: [star]"),
].join("");

const told = (prose: string) =>
  codes({ entities, statements, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }).filter((code) =>
    ["speaker-wrong", "role-wrong"].includes(code),
  );

test.each([
  ["speaker-wrong", "The line would finish fitting new brakes by May, the ministry says.[^brakes]"],
  ["speaker-wrong", "The line would finish fitting new brakes by May, the Transport Ministry said.[^brakes]"],
  ["speaker-wrong", "According to the police, the line would finish fitting new brakes by May.[^brakes]"],
  ["speaker-wrong", "The coast guard said that the line would finish fitting new brakes by May.[^brakes]"],
  ["speaker-wrong", "Talks on the strait may resume in May, Sudmark's foreign minister says.[^talks]"],
  ["speaker-wrong", "Sudmark's foreign minister said that talks on the strait may resume in May.[^talks]"],
  ["speaker-wrong", "His client had been at sea that night, said the lawyer, Filip Terr.[^alibi]"],
  [
    "speaker-wrong",
    "Two sailors died after waiting for a doctor, the hospital told the Harbour Star.[^deaths]",
  ],
  [
    "speaker-wrong",
    "Two sailors died after waiting for a doctor, the management told the Harbour Star.[^deaths]",
  ],
  ["speaker-wrong", "The board may meet on 21 May, says its chairman, who asked not to be named.[^board]"],
  ["speaker-wrong", "The board may meet on 21 May, according to its director.[^board]"],
  [
    "speaker-wrong",
    "A decree on the strait was expected on Thursday, the Harbour Star reported, citing the president.[^decree]",
  ],
  [
    "speaker-wrong",
    "Six more people may be called as witnesses, a source in the ombudsman's office told the Harbour Star.[^witnesses]",
  ],
  [
    "role-wrong",
    "Peter Otto, who leads the union, says that the dockers had walked out on Saturday.[^walkout]",
  ],
  [
    "role-wrong",
    "Peter Otto, who heads the Gulls, says that the dockers had walked out on Saturday.[^walkout]",
  ],
])("%s is told of: %s", (code, prose) => {
  expect(told(prose)).toEqual([code]);
});

test.each([
  "The line would finish fitting new brakes by May, its president says.[^brakes]",
  "The line would finish fitting new brakes by May, the company says.[^brakes]",
  "According to the ferry line's head, new brakes would be fitted by May.[^brakes]",
  "The line would finish fitting new brakes by May, Imada said; the ministry said nothing.[^brakes]",
  "Talks on the strait may resume in May, Nordvik's foreign minister says.[^talks]",
  "Talks on the strait may resume in May, the foreign minister says.[^talks]",
  "His client had been at sea that night, said the lawyer, Tom Wuyt.[^alibi]",
  "His client had been at sea that night, his lawyer said.[^alibi]",
  "Two sailors died after waiting for a doctor, relatives told the Harbour Star.[^deaths]",
  "Two sailors died after waiting for a doctor, their families told the Harbour Star.[^deaths]",
  "The board may meet on 21 May, says a person close to the line.[^board]",
  "The board may meet on 21 May, says somebody who knows the line well and asked not to be named.[^board]",
  "A decree on the strait was expected on Thursday, the Harbour Star reported, citing an official in the president's office.[^decree]",
  "A decree on the strait was expected on Thursday, an official close to the president told the Harbour Star.[^decree]",
  "Six more people may be called as witnesses, a source in the Treasury told the Harbour Star.[^witnesses]",
  "Six more people may be called as witnesses, somebody at the Treasury told the Harbour Star.[^witnesses]",
  "Peter Otto, who leads the commission, says that the dockers had walked out on Saturday.[^walkout]",
  "Peter Otto, who chairs the Ports Commission, says that the dockers had walked out on Saturday.[^walkout]",
])("nobody else speaks in %s", (prose) => {
  expect(told(prose)).toEqual([]);
});
