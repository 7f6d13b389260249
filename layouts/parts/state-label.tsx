import type { StateView } from "#engine";

/** How far a thing has got, or how we know it. The word carries the meaning; shape and border repeat it. */
export function StateLabel({ state }: { readonly state: StateView }) {
  return <strong class={`state state-${state.key}`}>{state.word}</strong>;
}
