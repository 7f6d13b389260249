import { describe, expect, test } from "vitest";
import { indexOf } from "../../../src/write/briefing-index.ts";
import { plainStatement } from "../../../src/write/sentences/plain-statement.ts";
import { plainNameInSentence } from "../../../src/write/sentences/speakers.ts";
import { archiveOf, sheetWith, written } from "../written.ts";

const sheet = (fields: string, lang = "") =>
  sheetWith(`${lang}entities:
  reyes: {type: person, name: Ana Reyes, roles: [{title: Director, of: port}]}
  port: {type: organization, name: Harbour Authority}
  russia: {type: place, name: Russia}
  ledger: {type: organization, name: The Ledger}
  agency: {type: organization, name: Coastal News}
  unions: {type: group, name: the two unions}
  aide: {type: person, unnamed: a city aide, reason: not given}
statements:
  x: {${fields}, when: unstated, cite: p1}
events:
  attack: {what: Attack on the port, state: occurred, when: unstated, cite: p1}
`);

/** The line of one statement, with these fields, in "Who said what", from its speaker on. */
function lineOf(fields: string, lang?: string): string {
  const line = /^- (.*)\[\^x\]$/m.exec(written(sheet(fields, lang)).markdown)?.[1] ?? "no line";
  return line
    .replace("[Ana Reyes](/people/reyes/), Director of the Harbour Authority", "Reyes")
    .replace(" (no date)", "");
}

/** The same as plain text that stands alone. */
function plainOf(fields: string): string {
  const { briefings } = archiveOf([{ path: "content/facts/sheet.md", text: sheet(fields) }]);
  const statement = briefings[0]!.statements[0]!;
  const speaker =
    statement.by === null ? null : plainNameInSentence(statement.by.entity, indexOf(briefings[0]!));
  return plainStatement(statement, indexOf(briefings[0]!), { speaker, isIntroduced: true });
}

describe("each verb goes on as a wire editor would have it, once with every quotation, and never says more than the record", () => {
  test.each([
    [
      "by: reyes, verb: claimed, says: The army fired first.",
      "**Reyes**, claimed that the army fired first.",
    ],
    ["by: reyes, verb: claimed, quote: The army fired first", "**Reyes**, claimed: “The army fired first”."],
    [
      "by: unions, verb: claimed, says: The army fired first.",
      "**[The two unions](/organizations/unions/)** claimed that the army fired first.",
    ],
    [
      "by: aide, via: [ledger], verb: alleged, says: Ballots were forged.",
      "**An unnamed city aide**, *as reported by The Ledger*, alleged: Ballots were forged.",
    ],
    [
      "via: [agency], verb: alleged, says: Ballots were forged.",
      "**Coastal News**, *as cited by the article*, alleges: Ballots were forged.",
    ],
    ["verb: claimed, says: Ballots were forged.", "**The article** claims: Ballots were forged."],
    ["by: reyes, verb: suspected, says: Zurich pays.", "**Reyes**, suspected: Zurich pays."],
    ["by: reyes, verb: suspected, quote: sabotage", "**Reyes**, voiced a suspicion: “sabotage”."],
    [
      "by: reyes, verb: estimated, says: The repairs cost 25 million euros.",
      "**Reyes**, estimated that the repairs cost 25 million euros.",
    ],
    [
      "by: reyes, verb: estimated, to: ledger, says: The repairs cost 25 million euros., hedge: may",
      "**Reyes**, estimated to The Ledger that the repairs cost 25 million euros (hedged in the source: “may”).",
    ],
    ["by: reyes, verb: noted, says: The port is open.", "**Reyes**, noted that the port is open."],
    [
      "by: reyes, verb: acknowledged, to: ledger, says: The port was closed.",
      "**Reyes**, acknowledged to The Ledger that the port was closed.",
    ],
    [
      "by: reyes, verb: reaffirmed, says: A nuclear war cannot be won.",
      "**Reyes**, reaffirmed that a nuclear war cannot be won.",
    ],
    [
      "by: reyes, verb: demanded, says: Russia must stop the war.",
      "**Reyes**, demanded that Russia stop the war.",
    ],
    [
      "by: reyes, verb: demanded, to: russia, says: It must stop the war.",
      "**Reyes**, demanded of Russia that it stop the war.",
    ],
    [
      "by: reyes, verb: demanded, says: There should be a ceasefire., hedge: should",
      "**Reyes**, demanded that there should be a ceasefire.",
    ],
    [
      "by: reyes, verb: demanded, says: Russia should stop the war., hedge: should",
      "**Reyes**, demanded that Russia should stop the war.",
    ],
    ["by: reyes, verb: demanded, says: Ships must not sail.", "**Reyes**, demanded: Ships must not sail."],
    [
      "by: unions, verb: demanded, quote: Pay us now!",
      "**[The two unions](/organizations/unions/)** demanded: “Pay us now!”",
    ],
    ["by: reyes, verb: demanded, says: The port closes.", "**Reyes**, demanded that the port closes."],
    ["by: reyes, verb: demanded, says: Zurich must pay.", "**Reyes**, demanded: Zurich must pay."],
    [
      "by: reyes, verb: demanded, says: 'Russia must stop the war.', if: talks fail",
      "**Reyes**, demanded that Russia stop the war. **Conditional**: if talks fail.",
    ],
    [
      "by: reyes, verb: asked, to: russia, says: To stop the war.",
      "**Reyes**, asked Russia to stop the war.",
    ],
    ["by: reyes, verb: asked, says: Why was the port closed?", "**Reyes**, asked: Why was the port closed?"],
    ["by: reyes, verb: asked, says: The ferries should sail.", "**Reyes**, asked that the ferries sail."],
    [
      "by: reyes, verb: threatened, says: Ana Reyes will close the port.",
      "**Reyes**, threatened to close the port.",
    ],
    [
      "by: reyes, verb: threatened, says: She will close the port.",
      "**Reyes**, threatened that she will close the port.",
    ],
    [
      "by: reyes, verb: threatened, to: russia, says: New tariffs will follow.",
      "**Reyes**, threatened Russia that new tariffs will follow.",
    ],
    ["by: reyes, verb: promised, says: Ana Reyes will not resign.", "**Reyes**, promised not to resign."],
    [
      "by: unions, verb: promised, says: Wages rise.",
      "**[The two unions](/organizations/unions/)** promised: Wages rise.",
    ],
    [
      "by: reyes, verb: condemned, says: 'The attack, unjustified and unprovoked, is condemned.'",
      "**Reyes**, condemned the attack as unjustified and unprovoked.",
    ],
    [
      "by: reyes, verb: condemned, says: The attack is strongly condemned.",
      "**Reyes**, condemned the attack.",
    ],
    [
      "by: reyes, verb: condemned, says: The attack was unprovoked.",
      "**Reyes**, condemned the attack as unprovoked.",
    ],
    [
      "by: reyes, verb: condemned, about: [attack], quote: unjustified and unprovoked",
      "**Reyes**, condemned the attack on the port as “unjustified and unprovoked”.",
    ],
    [
      "by: reyes, verb: condemned, about: [attack], quote: This was murder.",
      "**Reyes**, condemned the attack on the port: “This was murder.”",
    ],
    [
      "by: reyes, verb: condemned, about: [attack], says: Russia fired first.",
      "**Reyes**, condemned the attack on the port, saying that Russia fired first.",
    ],
    [
      "by: reyes, verb: condemned, says: Russia fired first.",
      "**Reyes**, said, in condemnation, that Russia fired first.",
    ],
    [
      "by: aide, via: [ledger], verb: condemned, says: The strikes were a war crime.",
      "**An unnamed city aide**, *as reported by The Ledger*, condemned the strikes as a war crime.",
    ],
    ["by: reyes, verb: called, says: The plan is a trap.", "**Reyes**, called the plan a trap."],
    [
      "by: reyes, verb: called, says: The plan is a trap and it will fail.",
      "**Reyes**, said that the plan is a trap and it will fail.",
    ],
    [
      "by: reyes, verb: called, about: [attack], quote: a disgrace",
      "**Reyes**, called the attack on the port “a disgrace”.",
    ],
    ["by: reyes, verb: called, quote: We will see.", "**Reyes**, said of it: “We will see.”"],
    ["by: reyes, verb: called, says: It is a trap.", "**Reyes**, called it a trap."],
    [
      "by: reyes, verb: called, says: The talks were held in Geneva.",
      "**Reyes**, said that the talks were held in Geneva.",
    ],
    [
      "by: unions, verb: called, says: “Talks” are a farce.",
      "**[The two unions](/organizations/unions/)** said: “Talks” are a farce.",
    ],
    [
      "by: reyes, verb: described, says: 'The session achieved “great progress”.', quote: great progress",
      "**Reyes**, said that the session achieved “great progress”.",
    ],
    [
      "by: reyes, verb: described, says: 'The talks were “useful and constructive”.', quote: useful and constructive",
      "**Reyes**, described the talks as “useful and constructive”.",
    ],
    [
      "by: reyes, verb: characterised, says: 'What holds the talks back is a “lack of will”.', quote: lack of will",
      "**Reyes**, said that what holds the talks back is a “lack of will”.",
    ],
    [
      "by: reyes, verb: denied, says: Ballots had been tampered with in the north., quote: irresponsible",
      "**Reyes**, denied this, calling it “irresponsible”: Ballots had been tampered with in the north.",
    ],
    [
      "by: reyes, verb: denied, says: There was a plan., quote: There was no plan.",
      "**Reyes**, denied that there was a plan: “There was no plan.”",
    ],
    [
      "by: reyes, verb: denied, says: The army would be used., quote: against civilians",
      "**Reyes**, denied that the army would be used, in these words: “against civilians”.",
    ],
    [
      "by: unions, verb: denied, to: ledger, says: The charge is denied.",
      "**[The two unions](/organizations/unions/)** denied the charge to The Ledger.",
    ],
    ["by: reyes, verb: rejected, says: The plan is firmly rejected.", "**Reyes**, rejected the plan."],
    [
      "by: reyes, verb: rejected, says: The army would be used., quote: pure fiction",
      "**Reyes**, rejected the idea that the army would be used, calling the idea “pure fiction”.",
    ],
    ["by: reyes, verb: rejected, quote: a coup", "**Reyes**, rejected the words “a coup”."],
    [
      "via: [agency], verb: rejected, says: The army would be used.",
      "**Coastal News**, *as cited by the article*, rejects the idea that the army would be used.",
    ],
    ["by: reyes, verb: rejected, says: Sails tear.", "**Reyes**, rejected this: Sails tear."],
    ["by: reyes, verb: rejected, says: She rejected the plan.", "**Reyes**: She rejected the plan."],
    [
      "by: reyes, verb: declined, says: To say how., quote: not today",
      "**Reyes**, declined to say how, in these words: “not today”.",
    ],
    [
      "by: reyes, verb: posted, says: '“Tens of thousands” of ballots were forged.', quote: tens of thousands",
      "**Reyes**, posted: “Tens of thousands” of ballots were forged.",
    ],
    [
      "by: reyes, verb: posted, says: '“Russia has just launched a full-scale invasion of Ukraine.” Peaceful cities are being struck.', quote: Russia has just launched a full-scale invasion of Ukraine.",
      "**Reyes**, posted: “Russia has just launched a full-scale invasion of Ukraine.” Peaceful cities are being struck.",
    ],
    [
      "by: reyes, verb: posted, to: ledger, says: '“Russia has launched an invasion.” The cities of Ukraine are being struck.'",
      "**Reyes**, posted to The Ledger: “Russia has launched an invasion,” adding that the cities of Ukraine are being struck.",
    ],
    [
      "by: unions, verb: called, to: ledger, says: The plan is a trap.",
      "**[The two unions](/organizations/unions/)** called the plan a trap to The Ledger.",
    ],
    [
      "by: reyes, verb: denied, says: There was a plan., quote: irresponsible",
      "**Reyes**, denied that there was a plan, calling the allegation “irresponsible”.",
    ],
    [
      "by: reyes, verb: warned, says: '“We are at war!” The port is closed.'",
      "**Reyes**, warned: “We are at war!” adding that the port is closed.",
    ],
    [
      "by: reyes, verb: posted, says: '“I have read it.” She meant the plan.'",
      "**Reyes**, posted: “I have read it.” She meant the plan.",
    ],
    [
      "by: reyes, verb: posted, says: '“I have read it.” The question was about the plan.'",
      "**Reyes**, posted: “I have read it.” The question was about the plan.",
    ],
    [
      "by: reyes, verb: posted, says: '“I have read it.” That goes for both plans.'",
      "**Reyes**, posted: “I have read it.” That goes for both plans.",
    ],
    [
      "by: reyes, verb: posted, says: '“I have read it.” With that, she answered Russia.'",
      "**Reyes**, posted: “I have read it.” With that, she answered Russia.",
    ],
    [
      "by: reyes, verb: posted, says: '“I have read it.” She was referring to Russia.'",
      "**Reyes**, posted: “I have read it.” She was referring to Russia.",
    ],
    ["by: reyes, says: '“It is over.” We go home.'", "**Reyes**, said: “It is over.” We go home."],
    [
      "by: reyes, verb: told, to: ledger, quote: but looking like is not being",
      "**Reyes**, told The Ledger: “But looking like is not being.”",
    ],
    [
      "by: reyes, quote: my agenda is not against Russia",
      "**Reyes**, said: “My agenda is not against Russia.”",
    ],
    [
      "by: reyes, says: '“my agenda is not against anyone”, as she had said before.'",
      "**Reyes**, said: “my agenda is not against anyone”, as she had said before.",
    ],
  ])("%s", (fields, line) => {
    expect(lineOf(fields)).toBe(line);
  });
});

describe("words that mean something else without their verb never stand without it", () => {
  test.each([
    ["by: reyes, verb: claimed, says: The army fired first.", "Ana Reyes claims that the army fired first."],
    ["by: reyes, verb: claimed, quote: The army fired first", "Ana Reyes claims: “The army fired first”"],
    [
      "by: unions, verb: claimed, says: The army fired first.",
      "The two unions claim that the army fired first.",
    ],
    [
      "by: aide, via: [ledger], verb: alleged, says: Ballots were forged.",
      "An unnamed city aide alleges: Ballots were forged.",
    ],
    ["via: [agency], verb: alleged, says: Ballots were forged.", "This was alleged: Ballots were forged."],
    ["verb: claimed, says: Ballots were forged.", "This was claimed: Ballots were forged."],
    ["by: reyes, verb: suspected, says: Zurich pays.", "Ana Reyes suspects: Zurich pays."],
    ["by: reyes, verb: suspected, quote: sabotage", "Ana Reyes voices a suspicion: “sabotage”"],
    [
      "by: reyes, verb: estimated, says: The repairs cost 25 million euros.",
      "Ana Reyes estimates that the repairs cost 25 million euros.",
    ],
    [
      "by: reyes, verb: estimated, to: ledger, says: The repairs cost 25 million euros., hedge: may",
      "Ana Reyes estimates to The Ledger that the repairs cost 25 million euros (hedged in the source: “may”).",
    ],
    [
      "by: reyes, verb: demanded, says: Russia must stop the war.",
      "Ana Reyes demands that Russia stop the war.",
    ],
    [
      "by: reyes, verb: demanded, to: russia, says: It must stop the war.",
      "Ana Reyes demands of Russia that it stop the war.",
    ],
    [
      "by: reyes, verb: demanded, says: There should be a ceasefire., hedge: should",
      "Ana Reyes demands that there should be a ceasefire.",
    ],
    ["by: reyes, verb: demanded, says: Ships must not sail.", "Ana Reyes demands: Ships must not sail."],
    ["by: unions, verb: demanded, quote: Pay us now!", "The two unions demand: “Pay us now!”"],
    ["by: reyes, verb: demanded, says: The port closes.", "Ana Reyes demands that the port closes."],
    ["by: reyes, verb: demanded, says: Zurich must pay.", "Ana Reyes demands: Zurich must pay."],
    [
      "by: reyes, verb: demanded, says: 'Russia must stop the war.', if: talks fail",
      "Ana Reyes demands that Russia stop the war, only if talks fail.",
    ],
    ["by: reyes, verb: asked, to: russia, says: To stop the war.", "Ana Reyes asks Russia to stop the war."],
    ["by: reyes, verb: asked, says: Why was the port closed?", "Ana Reyes asks: Why was the port closed?"],
    ["by: reyes, verb: asked, says: The ferries should sail.", "Ana Reyes asks that the ferries sail."],
    [
      "by: reyes, verb: threatened, says: Ana Reyes will close the port.",
      "Ana Reyes threatens to close the port.",
    ],
    [
      "by: reyes, verb: threatened, says: She will close the port.",
      "Ana Reyes threatens that she will close the port.",
    ],
    [
      "by: reyes, verb: threatened, to: russia, says: New tariffs will follow.",
      "Ana Reyes threatens Russia that new tariffs will follow.",
    ],
    [
      "by: reyes, verb: condemned, about: [attack], quote: unjustified and unprovoked",
      "Ana Reyes condemns the attack on the port as “unjustified and unprovoked”",
    ],
    [
      "by: reyes, verb: condemned, about: [attack], quote: This was murder.",
      "Ana Reyes condemns the attack on the port: “This was murder.”",
    ],
    [
      "by: reyes, verb: called, about: [attack], quote: a disgrace",
      "Ana Reyes calls the attack on the port “a disgrace”",
    ],
    ["by: reyes, verb: called, quote: We will see.", "Ana Reyes says of it: “We will see.”"],
    [
      "by: reyes, verb: denied, says: Ballots had been tampered with in the north., quote: irresponsible",
      "Ana Reyes denies this, calling it “irresponsible”: Ballots had been tampered with in the north.",
    ],
    [
      "by: reyes, verb: denied, says: There was a plan., quote: There was no plan.",
      "Ana Reyes denies that there was a plan: “There was no plan.”",
    ],
    [
      "by: reyes, verb: denied, says: The army would be used., quote: against civilians",
      "Ana Reyes denies that the army would be used, in these words: “against civilians”.",
    ],
    [
      "by: unions, verb: denied, to: ledger, says: The charge is denied.",
      "The two unions deny the charge to The Ledger.",
    ],
    ["by: reyes, verb: rejected, says: The plan is firmly rejected.", "Ana Reyes rejects the plan."],
    [
      "by: reyes, verb: rejected, says: The army would be used., quote: pure fiction",
      "Ana Reyes rejects the idea that the army would be used, calling the idea “pure fiction”.",
    ],
    ["by: reyes, verb: rejected, quote: a coup", "Ana Reyes rejects the words “a coup”"],
    [
      "via: [agency], verb: rejected, says: The army would be used.",
      "This was rejected: The army would be used.",
    ],
    ["by: reyes, verb: rejected, says: Sails tear.", "Ana Reyes rejects this: Sails tear."],
    ["by: reyes, verb: rejected, says: She rejected the plan.", "Ana Reyes: She rejected the plan."],
    [
      "by: reyes, verb: declined, says: To say how., quote: not today",
      "Ana Reyes declines to say how, in these words: “not today”.",
    ],
    [
      "by: reyes, verb: denied, says: There was a plan., quote: irresponsible",
      "Ana Reyes denies that there was a plan, calling the allegation “irresponsible”.",
    ],
    [
      "by: reyes, verb: told, to: ledger, quote: but looking like is not being",
      "Ana Reyes: “but looking like is not being”",
    ],
    ["by: reyes, quote: my agenda is not against Russia", "Ana Reyes: “my agenda is not against Russia”"],
  ])("%s", (fields, words) => {
    expect(plainOf(fields)).toBe(words);
  });
});

test("a sheet in another language keeps the plain form: the words as they are written", () => {
  const lines = [
    "by: reyes, verb: demanded, says: Russland muss den Krieg beenden.",
    "by: reyes, verb: condemned, says: Der Angriff war unprovoziert.",
    "by: reyes, verb: denied, says: Es gab einen Plan., quote: absurd",
  ].map((fields) => lineOf(fields, "lang: de\n"));
  expect(lines).toEqual([
    "**Reyes**, demanded: Russland muss den Krieg beenden.",
    "**Reyes**, condemned this: Der Angriff war unprovoziert.",
    "**Reyes**, denied this, in these words, “absurd”: Es gab einen Plan.",
  ]);
});
