/** A part in the seed's article that each generated sheet fills with somebody of the registry. */
export interface Slot {
  readonly id: string;
  readonly surname: string;
  /** Roles, as YAML. */
  readonly roles: string;
}

export const slots: readonly Slot[] = [
  { id: "trump", surname: "Trump", roles: "[{title: President, of: us, from: 2025-01-20}]" },
  { id: "putin", surname: "Putin", roles: "[{title: President, of: russia, from: 2012-05-07}]" },
  { id: "zelenskiy", surname: "Zelenskiy", roles: "[{title: President, of: ukraine, from: 2019-05-20}]" },
  { id: "biden", surname: "Biden", roles: "[{title: President, of: us, from: 2021-01-20, to: 2025-01-20}]" },
  {
    id: "leavitt",
    surname: "Leavitt",
    roles: "[{title: Press Secretary, of: white-house, from: 2025-01-20}]",
  },
  { id: "witkoff", surname: "Witkoff", roles: '[{title: Special Envoy, of: us, from: "2025"}]' },
];

export interface Person {
  readonly id: string;
  readonly given: string;
  readonly surname: string;
  readonly roles: string;
}

export interface People {
  /** Who plays the slot in the sheet with this number. */
  castFor(slot: Slot, sheet: number, place: number): Person;
  asYaml(): string;
}

/** A registry of `count` people, dealt out to the slots in turn. */
export function makePeople(count: number): People {
  const people = Array.from({ length: count }, (_, index) => makePerson(index));
  const perSlot = slots.map((_, place) => people.filter((_, index) => index % slots.length === place));
  return {
    castFor(slot, sheet, place) {
      const candidates = perSlot[place] ?? [];
      // A stride that differs from slot to slot brings people together in ever new combinations.
      const person = candidates[(sheet * (place + 1) + place) % candidates.length];
      if (person === undefined) throw new Error(`Nobody can play ${slot.id}.`);
      return person;
    },
    asYaml: () => people.map(personAsYaml).join(""),
  };
}

const givenNames =
  "Ada Bela Carl Dora Emil Flora Gert Hana Ivan Jana Karl Lena Milo Nora Otto Petra Rolf Sara Toma Vera".split(
    " ",
  );
const beginnings =
  "Ald Bren Cor Dal Eng Far Gol Har Isk Jor Kel Lun Mar Nev Orb Pel Rav Sol Tam Urs Var Wen".split(" ");
const endings =
  "ander berg dal eev feld gren holm inski karov lund moen nov orsky pova quist rud sen tov ulis wick".split(
    " ",
  );

function makePerson(index: number): Person {
  const slot = slots[index % slots.length];
  const surnames = beginnings.length * endings.length;
  // One step further in each round of surnames, so that nobody bears the same two names as another.
  const given = givenNames[(index + Math.floor(index / surnames)) % givenNames.length] ?? "Ada";
  const beginning = beginnings[Math.floor(index / endings.length) % beginnings.length] ?? "Ald";
  const surname = beginning + (endings[index % endings.length] ?? "berg");
  return {
    id: `${given.toLowerCase()}-${surname.toLowerCase()}-${index + 1}`,
    given,
    surname,
    roles: slot?.roles ?? "[]",
  };
}

function personAsYaml(person: Person): string {
  return `${person.id}:\n  type: person\n  name: ${person.given} ${person.surname}\n  roles: ${person.roles}\n`;
}
