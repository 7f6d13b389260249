/** The closed vocabularies of the fact sheet, with the words that are printed for them. */

/** How far an event has got. Never says how we know it. */
export const eventStates = {
  occurred: { label: "Happened", meaning: "it is over" },
  ongoing: { label: "Ongoing", meaning: "it has started and has not ended" },
  scheduled: { label: "Scheduled", meaning: "fixed in advance by whoever can fix it" },
  intended: { label: "Intended", meaning: "one side says it plans to; nothing is arranged" },
  possible: { label: "Possible", meaning: "it may happen" },
  postponed: { label: "Postponed", meaning: "off its date, still on" },
  cancelled: { label: "Cancelled", meaning: "called off" },
  "did-not-occur": { label: "Did not happen", meaning: "the date passed and it did not happen" },
  lapsed: { label: "Lapsed", meaning: "it ended by its own terms" },
  alleged: { label: "Alleged", meaning: "it is said to have happened" },
} as const;
export type EventState = keyof typeof eventStates;

/** States of events that are still to come. */
export const futureStates: readonly EventState[] = ["scheduled", "intended", "possible", "postponed"];

export const eventTypes = {
  meeting: "meeting",
  call: "call",
  visit: "visit",
  vote: "vote",
  strike: "strike",
  deadline: "deadline",
  sanction: "sanction",
  ruling: "ruling",
  agreement: "agreement",
  conflict: "conflict",
  diplomacy: "diplomacy",
  publication: "publication",
  other: "event",
} as const;
export type EventType = keyof typeof eventTypes;

/**
 * How much a verb makes of the words. A claim is less than what was said, and that less than what was confirmed; what was doubted,
 * wanted or refused is never printed without the verb or a word as weak.
 */
type Force = "doubted" | "said" | "confirmed" | "wanted" | "refused";

/**
 * How a verb goes on: "said that it rains", "demanded that it stop", "described it as a success", "called it a success", "denied that
 * it rains". One of `that` that may also go on with "to": "promised to stop".
 */
type Grammar = "that" | "that-or-to" | "that-should" | "as" | "complement" | "denial";

interface VerbWords {
  /** "she claims", "they claim". */
  readonly present: readonly [one: string, several: string];
  readonly force: Force;
  readonly grammar: Grammar;
  /** What stands before the audience: "warned reporters", "demanded of Russia". Left out: "to". */
  readonly audience?: "" | "of ";
}

const verbTable = {
  said: { present: ["says", "say"], force: "said", grammar: "that" },
  told: { present: ["tells", "tell"], force: "said", grammar: "that", audience: "" },
  confirmed: { present: ["confirms", "confirm"], force: "confirmed", grammar: "that" },
  denied: { present: ["denies", "deny"], force: "refused", grammar: "denial" },
  rejected: { present: ["rejects", "reject"], force: "refused", grammar: "denial" },
  declined: { present: ["declines", "decline"], force: "refused", grammar: "denial" },
  announced: { present: ["announces", "announce"], force: "said", grammar: "that" },
  disclosed: { present: ["discloses", "disclose"], force: "said", grammar: "that" },
  acknowledged: { present: ["acknowledges", "acknowledge"], force: "said", grammar: "that" },
  noted: { present: ["notes", "note"], force: "said", grammar: "that" },
  reaffirmed: { present: ["reaffirms", "reaffirm"], force: "said", grammar: "that" },
  posted: { present: ["posts", "post"], force: "said", grammar: "that" },
  described: { present: ["describes", "describe"], force: "said", grammar: "as" },
  characterised: { present: ["characterises", "characterise"], force: "said", grammar: "as" },
  called: { present: ["calls", "call"], force: "said", grammar: "complement" },
  condemned: { present: ["condemns", "condemn"], force: "said", grammar: "as" },
  warned: { present: ["warns", "warn"], force: "said", grammar: "that", audience: "" },
  promised: { present: ["promises", "promise"], force: "said", grammar: "that-or-to", audience: "" },
  threatened: { present: ["threatens", "threaten"], force: "wanted", grammar: "that-or-to", audience: "" },
  demanded: { present: ["demands", "demand"], force: "wanted", grammar: "that-should", audience: "of " },
  asked: { present: ["asks", "ask"], force: "wanted", grammar: "that-should", audience: "" },
  estimated: { present: ["estimates", "estimate"], force: "doubted", grammar: "that" },
  claimed: { present: ["claims", "claim"], force: "doubted", grammar: "that" },
  alleged: { present: ["alleges", "allege"], force: "doubted", grammar: "that" },
  suspected: { present: ["suspects", "suspect"], force: "doubted", grammar: "that" },
} as const satisfies Record<string, VerbWords>;

/** The source's own reporting verb, never upgraded. */
export const verbs: Readonly<Record<Verb, VerbWords>> = verbTable;
export type Verb = keyof typeof verbTable;

/** Whether words with this verb say the opposite or too much where they stand without it. */
export function hangsOnVerb(verb: Verb | null): verb is Verb {
  return verb !== null && verbs[verb].force !== "said" && verbs[verb].force !== "confirmed";
}

/** Whether the words are what someone would not have or would not do. */
export function isDenial(verb: Verb | null): verb is "denied" | "rejected" | "declined" {
  return verb !== null && verbs[verb].grammar === "denial";
}

/** In what two accounts differ, as `in:` of `differs` has it; any other words may stand there too. */
export const differenceKinds = {
  fact: { on: "whether it is so", topic: "Whether it is so" },
  time: { on: "the time", topic: "When" },
  place: { on: "the place", topic: "Where" },
  number: { on: "the number", topic: "How many or how much" },
  initiator: { on: "who asked for it", topic: "Who asked for it" },
  terms: { on: "the terms", topic: "On what terms" },
  wording: { on: "the wording", topic: "In what words" },
  identity: { on: "who or what it was", topic: "Who or what it was" },
} as const;

export const sourceTypes = {
  "news-report": "news article",
  "official-document": "official document",
  transcript: "transcript",
  "social-post": "social media post",
  dataset: "dataset",
  interview: "interview",
} as const;
export type SourceType = keyof typeof sourceTypes;

/** What a source is worth as evidence, by who makes it. One and several, as "6 agencies, 1 party's own press service". */
export const sourceWeights = {
  agency: { one: "agency", several: "agencies" },
  newspaper: { one: "newspaper", several: "newspapers" },
  broadcaster: { one: "broadcaster", several: "broadcasters" },
  party: { one: "party's own press service", several: "parties' own press services" },
  official: { one: "official source", several: "official sources" },
  reprint: { one: "reprint", several: "reprints" },
  analysis: { one: "analysis", several: "analyses" },
  other: { one: "other source", several: "other sources" },
} as const;
export type SourceWeight = keyof typeof sourceWeights;

export const entityTypes = ["person", "organization", "place", "group"] as const;
export type EntityType = (typeof entityTypes)[number];

export const updateKinds = {
  correction: { label: "Correction", done: "corrected", mark: "corrected", meaning: "we were wrong" },
  clarification: {
    label: "Clarification",
    done: "clarified",
    mark: "clarified",
    meaning: "right, but unclear",
  },
  update: { label: "Update", done: "updated", mark: "updated", meaning: "the world moved" },
  withdrawal: {
    label: "Withdrawal",
    done: "withdrawn",
    mark: "withdrawn",
    meaning: "we no longer stand by it",
  },
  "source-error": {
    label: "Error of the source",
    done: "marked as the source's error",
    mark: "source's error",
    meaning: "the source was wrong, and we told it as it stands there",
  },
} as const;
export type UpdateKind = keyof typeof updateKinds;

/** How we know a statement; computed, first match wins (see `resolve/sourcing.ts`). */
export const sourcingKinds = [
  "withdrawn",
  "disputed",
  "established",
  "reported",
  "unnamed",
  "confirmed",
  "stated",
] as const;
export type SourcingKind = (typeof sourcingKinds)[number];

/** ICD 203, in order. Used in signed assessments only. */
export const likelihoods = [
  "almost no chance",
  "very unlikely",
  "unlikely",
  "roughly even chance",
  "likely",
  "very likely",
  "almost certain",
] as const;
export type Likelihood = (typeof likelihoods)[number];

export const confidences = ["low", "moderate", "high"] as const;
export type Confidence = (typeof confidences)[number];

/** A–F of the Admiralty scale, for publishers. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
