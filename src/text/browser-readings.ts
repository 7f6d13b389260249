/** A text of HTML as one kind of browser takes it. */
export interface Reading {
  /** As long as the text as written, so that every place in it is the same. */
  readonly text: string;
  readonly hasScripts: boolean;
}

/**
 * All readings of an HTML text in which different things are elements. Without scripts the contents of `<noscript>` are elements;
 * and a newer browser keeps all elements within `<select>`, where the parser, like older ones, knows but options.
 */
export function readings(html: string): readonly Reading[] {
  const texts = html.search(select) !== -1 ? [html, html.replace(select, "$1selecx")] : [html];
  const withScripts = /<noscript/i.test(html) ? [true, false] : [true];
  return texts.flatMap((text) => withScripts.map((hasScripts) => ({ text, hasScripts })));
}

/** Under another name it is an element like any other. */
const select = /(<\/?)select(?=[\s/>])/gi;
