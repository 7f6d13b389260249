import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { Id } from "../../model/common.ts";
import type { DifferingAccount } from "../../model/standing.ts";
import { differenceKinds } from "../../model/vocabulary.ts";
import { listInWords } from "../../words/en/lists.ts";
import { disputantOf, type Voice } from "./who-says-so.ts";

// How it is worded that a record is told otherwise, left open, or rests on what is denied.

/** "accounts differ on the place: see Karoline Leavitt", one for each point; `link` makes of a name what stands in the text. */
export function differingAccounts(
  accounts: readonly DifferingAccount[],
  voice: Voice,
  link?: (name: string, id: Id) => string,
): readonly string[] {
  const byTopic = new Map<string | null, Id[]>();
  for (const { by, in: topic } of accounts) {
    const ids = byTopic.get(topic);
    if (ids === undefined) byTopic.set(topic, [by]);
    else ids.push(by);
  }
  return [...byTopic].map(([topic, ids]) => {
    const words = link === undefined ? onTopic(topic) : onTopicInMarkdown(topic);
    return `accounts differ${words}: see ${namesOf(ids, voice, link)}`;
  });
}

/** " on the place"; nothing where the sheet does not say in what they differ. */
export function onTopic(topic: string | null): string {
  if (topic === null) return "";
  return ` on ${isDifferenceKind(topic) ? differenceKinds[topic].on : topic.trim()}`;
}

export function onTopicInMarkdown(topic: string | null): string {
  return topic === null ? "" : ` ${escapeMarkdown(onTopic(topic).trim())}`;
}

/** Those who say these statements, each once: "Yuri Ushakov and Vladimir Putin". */
export function namesOf(
  ids: readonly Id[],
  voice: Voice,
  link: (name: string, id: Id) => string = (name) => name,
): string {
  const names = new Map<string, string>();
  for (const id of ids) {
    const name = disputantOf(id, voice);
    if (!names.has(name)) names.set(name, link(name, id));
  }
  return names.size === 0 ? "another statement" : listInWords([...names.values()]);
}

export function isDifferenceKind(topic: string): topic is keyof typeof differenceKinds {
  return Object.hasOwn(differenceKinds, topic);
}
