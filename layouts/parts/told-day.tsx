import type { ToldView } from "#engine";
import { words } from "../words/en/words.ts";

/** The day on which something was told, and what day that is where it is not that of the words: "written 6 Aug 2025". */
export function ToldDay({ told: { by, day, text, writtenLater } }: { readonly told: ToldView }) {
  const { told } = words.life;
  return (
    <>
      {by === "statement" ? null : `${told[by === "assumed" ? "written" : by]} `}
      <time datetime={day}>{text}</time>
      {by === "assumed" ? `, ${told.assumed}` : null}
      {writtenLater === null ? null : `, ${words.life.writtenLater(writtenLater)}`}
    </>
  );
}
