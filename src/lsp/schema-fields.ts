import { eventStates } from "../model/vocabulary.ts";
import { jsonSchemas } from "../parse/json-schema.ts";

/** A part of the JSON Schema of sheets and registries. */
interface Node {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
}

export type RootName = "fact-sheet" | "entities" | "storylines";

/** What may be written at a place, with the sentences of the manual. */
export interface FieldsAt {
  readonly fields: readonly {
    readonly name: string;
    readonly description: string;
    readonly isNeeded: boolean;
  }[];
  readonly words: readonly string[];
  readonly description: string;
}

/** What the schema says of the value at a path; of a list, of its items. */
export function fieldsAt(root: RootName, path: readonly string[]): FieldsAt {
  let nodes: readonly Node[] = [roots[root]].flatMap((node) => open(node, root));
  let description = "";
  for (const key of path) {
    const next = nodes.flatMap((node) => stepsOf(node, key));
    description = next.find((node) => node.description !== undefined)?.description ?? "";
    nodes = next.flatMap((node) => open(node, root));
  }
  const fields = nodes.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, node]) => ({
      name,
      description: descriptionOf(node, root),
      isNeeded: required.includes(name),
    })),
  );
  return { fields, words: nodes.flatMap((node) => (node.enum ?? []).map(String)), description };
}

/** What a word of a vocabulary means, where more than itself is to be said. */
export function meaningOf(field: string, word: string): string | null {
  if (field === "state" && Object.hasOwn(eventStates, word)) {
    const { label, meaning } = eventStates[word as keyof typeof eventStates];
    return `${label}: ${meaning}.`;
  }
  return null;
}

const schemas = new Map(
  jsonSchemas().map(({ name, schema }) => [name, schema as Node & { $defs?: Record<string, Node> }]),
);
const roots: Readonly<Record<RootName, Node>> = {
  "fact-sheet": schemas.get("fact-sheet") ?? {},
  entities: schemas.get("entities") ?? {},
  storylines: schemas.get("storylines") ?? {},
};

function open(node: Node, root: RootName): readonly Node[] {
  const target =
    node.$ref === undefined ? null : schemas.get(root)?.$defs?.[node.$ref.replace("#/$defs/", "")];
  const parts = [node, ...(target ? open(target, root) : [])];
  return parts.flatMap((part) => [
    part,
    ...(part === target ? [] : (part.anyOf ?? []).flatMap((one) => open(one, root))),
    ...(part.items === undefined || part === target ? [] : open(part.items, root)),
  ]);
}

function stepsOf(node: Node, key: string): readonly Node[] {
  const own = node.properties?.[key];
  if (own !== undefined) return [own];
  return typeof node.additionalProperties === "object" ? [node.additionalProperties] : [];
}

function descriptionOf(node: Node, root: RootName): string {
  return node.description ?? open(node, root).find((one) => one.description !== undefined)?.description ?? "";
}
