import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// Mistakes that editors made in two sheets, and lines of theirs that are right.

const hospitals = (
  body: string,
  title = "Ransomware group may have patients' records of eleven hospitals",
) => `---
factsheet: 1
id: 2026-05-19-hospitals
title: ${title}
bottomLine: >-
  A group says that it broke into the systems of eleven hospitals, and fines are possible.[^claim][^fines]
lang: en
sources:
  article: {type: news-report, publisher: star, title: unstated, dateline: {date: 2026-05-20}}
entities:
  star: {type: organization, name: Lakeshore Star}
  heron: {type: organization, name: Black Heron}
  alliance: {type: organization, name: Hospital Alliance}
  ontario: {type: organization, name: Ontario}
  centre: {type: organization, name: Cyber Centre}
  chief: {type: person, name: Chloé Tremblay-Singh, roles: [{title: chief executive, of: alliance}]}
statements:
  claim:
    by: heron
    verb: claimed
    says: Black Heron is behind the intrusion.
    when: 2026-05-19
    about: [intrusion]
    cite: p1
  leak:
    by: alliance
    verb: said
    says: Hackers may have copied the records of as many as 1.3 million patients.
    hedge: may
    when: 2026-05-19
    cite: p2
  visits:
    by: alliance
    verb: said
    says: The hospitals called off 340 appointments; the systems were down for nine hours.
    when: 2026-05-19
    cite: p3
  sorry:
    by: chief
    verb: said
    quote: We’re sorry, and we know sorry isn’t enough
    when: 2026-05-19
    cite: p4
  unconfirmed:
    by: centre
    verb: said
    says: The Cyber Centre has not confirmed the claim.
    when: 2026-05-19
    about: [claim]
    cite: p5
events:
  intrusion: {what: Intrusion into the systems of eleven hospitals, state: occurred, when: 2026-05-19, cite: p1}
  fines: {what: "Fines of up to C$500,000 for the hospitals", state: possible, who: [ontario], when: unstated, cite: p6}
  sites: {what: Return of two of the 11 sites online, state: scheduled, when: 2026-05-23, cite: p7}
  suit: {what: Class action against the hospitals, state: possible, if: a judge certifies it, when: unstated, cite: p8}
  data: {what: Publication of the data by the group, state: possible, if: no ransom is paid, who: [heron], when: unstated, cite: p9}
figures:
  cancelled: {value: 340, unit: appointments, of: appointments called off, asOf: 2026-05-19, per: [visits], cite: p3}
---

## In brief

- ${body}

<!-- facts -->
`;

const election = (body: string) => `---
factsheet: 1
id: 2026-06-04-election
title: Count goes on after a close vote
bottomLine: The count goes on.
lang: en
sources:
  article: {type: news-report, publisher: unstated, title: unstated, dateline: {date: 2026-06-05}}
entities:
  okello: {type: person, name: Amina Okello-Reyes, roles: [{title: presidential candidate, of: alliance}]}
  haddad: {type: person, name: Samir Haddad, roles: [{title: presidential candidate, of: front}]}
  alliance: {type: organization, name: Green Alliance}
  front: {type: organization, name: National Front}
  ministry: {type: organization, name: Interior Ministry}
  opposition: {type: organization, name: Free List}
statements:
  result:
    says: Amina Okello-Reyes has 48.3 per cent and Samir Haddad 46.9 per cent.
    when: 2026-06-05
    cite: p1
  tampering-claim:
    by: haddad
    verb: claimed
    says: Tens of thousands of ballots were tampered with.
    when: 2026-06-05
    about: [tampering]
    cite: p2
  two-killed: {by: ministry, says: Two people were killed in the clashes., when: 2026-06-05, cite: p3}
  six-killed:
    by: opposition
    says: Six people were killed in the clashes.
    when: 2026-06-05
    differs: [{from: two-killed, in: number}]
    cite: p3
events:
  tampering: {what: Tampering with tens of thousands of ballots, state: alleged, when: unstated, per: [tampering-claim]}
---

## In brief

- ${body}

<!-- facts -->
`;

const codesIn = (sheet: string, other: string) => {
  const usual = new Set(diagnose({ "sheet.md": other }).map(({ code, message }) => `${code} ${message}`));
  return diagnose({ "sheet.md": sheet }).flatMap(({ code, message, severity }) =>
    severity === "note" || usual.has(`${code} ${message}`) ? [] : [code],
  );
};
const nothing = "The hospitals are eleven, the article says.";

test.each([
  ["hedge-lost", "Hackers copied the records of 1.3 million patients, the Hospital Alliance said.[^leak]"],
  ["hedge-lost", "Ontario fined the hospitals C$500,000.[^fines]"],
  ["hedge-lost", "Fines are certain.[^fines]"],
  ["hedge-lost", "Fines have been announced.[^fines]"],
  ["hedge-lost", "All 11 sites are back online.[^sites]"],
  ["condition-dropped", "A class action will be heard in 2027.[^suit]"],
  ["condition-dropped", "If the sun shines on Sunday, the group may publish the data.[^data]"],
  ["verb-strengthened", "The group is behind the intrusion.[^claim]"],
  ["number-not-in-record", "The hospitals called off 430 appointments, the Hospital Alliance said.[^visits]"],
  [
    "weekday-mismatch",
    "On Wednesday 19 May the Hospital Alliance said that 340 appointments were called off.[^visits]",
  ],
  ["number-not-in-record", "The systems were down for nine days, the Hospital Alliance said.[^visits]"],
  [
    "quote-not-in-record",
    "“We are sorry, and we know sorry is not enough”, Chloé Tremblay-Singh said.[^sorry]",
  ],
  ["quote-not-in-record", "“We will never pay criminals”, Chloé Tremblay-Singh said.[^sorry]"],
  ["spelling-variant", "Chloe Trembley-Singh said “we’re sorry”.[^sorry]"],
  ["negation-lost", "The Cyber Centre has confirmed the claim, it said.[^unconfirmed]"],
])("an editor's mistake is told as %s: %s", (code, prose) => {
  expect(codesIn(hospitals(prose), hospitals(nothing))).toContain(code);
});

test.each([
  ["number-misassigned", "Haddad has 48.3 per cent and Okello-Reyes 46.9 per cent.[^result]"],
  ["role-wrong", "President Okello-Reyes has 48.3 per cent.[^result]"],
  ["verb-strengthened", "Tens of thousands of ballots were tampered with.[^tampering-claim]"],
  ["hedge-lost", "Tens of thousands of ballots were tampered with.[^tampering]"],
  ["contested-as-fact", "Six people were killed in the clashes.[^six-killed]"],
])("and as %s: %s", (code, prose) => {
  expect(codesIn(election(prose), election(nothing))).toContain(code);
});

test.each([
  "Hackers may have copied the records of as many as 1.3 million patients, the Hospital Alliance said.[^leak]",
  "Records of up to 1.3 million patients may have been taken, according to the Hospital Alliance.[^leak]",
  "Ontario could fine the hospitals up to C$500,000.[^fines]",
  "No fines have been announced; they are only possible.[^fines]",
  "Two of the 11 sites are to be back online on Saturday 23 May.[^sites]",
  "Pending certification, a class action is possible.[^suit]",
  "Assuming that a judge certifies it, a class action is possible.[^suit]",
  "Were a judge to certify it, a class action could be heard.[^suit]",
  "A class action hinges on certification.[^suit]",
  "Certification is needed before a class action can be heard.[^suit]",
  "If no ransom is paid, the group may publish the data.[^data]",
  "Black Heron claims to be behind the intrusion.[^claim]",
  "The hospitals called off 340 appointments, and systems were down for nine hours, the Hospital Alliance said on Tuesday 19 May.[^visits]",
  "“We’re sorry, and we know sorry isn’t enough”, said Chloé Tremblay-Singh, chief executive of the alliance.[^sorry]",
  "Chief executive Chloé Tremblay-Singh said sorry “isn’t enough”.[^sorry]",
  "The Cyber Centre said that it has yet to confirm the claim.[^unconfirmed]",
  "The intrusion is confirmed; fines are only possible.[^intrusion][^fines]",
])("a line that is right is not told of: %s", (prose) => {
  expect(codesIn(hospitals(prose), hospitals(nothing))).toEqual([]);
});

test.each([
  "Okello-Reyes has 48.3 per cent and Haddad 46.9 per cent.[^result]",
  "With 48.3 per cent, Okello-Reyes leads Haddad, who has 46.9.[^result]",
  "Haddad claims that tens of thousands of ballots were tampered with.[^tampering-claim]",
  "Two people were killed in the clashes, the Interior Ministry says; six, says the Free List.[^two-killed][^six-killed]",
  "How many were killed is contested: two, by the Interior Ministry's account, or six, by that of the Free List.[^two-killed][^six-killed]",
])("nor this one: %s", (prose) => {
  expect(codesIn(election(prose), election(nothing))).toEqual([]);
});

test("a title that says more than the sheet is told too", () => {
  expect(
    codesIn(hospitals(nothing, "Ontario fines hospitals over the intrusion"), hospitals(nothing)),
  ).toContain("hedge-lost");
});
