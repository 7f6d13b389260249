import { describe, expect, test } from "vitest";
import { type Children, Html } from "../../src/text/jsx-runtime.ts";

const no = null as string | null;

function Quote({ by, children }: { readonly by: string; readonly children?: Children }) {
  return (
    <blockquote>
      {children} <cite>{by}</cite>
    </blockquote>
  );
}

function Nothing() {
  return null;
}

/** A component may give text alone. */
function Words() {
  return "a & b";
}

describe("elements become HTML", () => {
  test.each<[string, Html, string]>([
    [
      "children in their order",
      <p>
        one {"two"} {3}
      </p>,
      "<p>one two 3</p>",
    ],
    [
      "lists",
      <ul>
        {["a", "b"].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>,
      "<ul><li>a</li><li>b</li></ul>",
    ],
    [
      "nothing for null, undefined, true and false",
      <p>
        {no}
        {undefined}
        {true}
        {false}
      </p>,
      "<p></p>",
    ],
    ["zero is something", <p>{0}</p>, "<p>0</p>"],
    [
      "elements without an end tag",
      <p>
        a<br />b
      </p>,
      "<p>a<br/>b</p>",
    ],
    [
      "a component, with what stands in it",
      <Quote by="Rubio">
        We <em>are</em>
      </Quote>,
      "<blockquote>We <em>are</em> <cite>Rubio</cite></blockquote>",
    ],
    [
      "a component that prints nothing",
      <p>
        <Nothing />
      </p>,
      "<p></p>",
    ],
    [
      "a component that gives text",
      <p>
        <Words />
      </p>,
      "<p>a &amp; b</p>",
    ],
    [
      "several without one around them",
      <>
        <b>a</b>b
      </>,
      "<b>a</b>b",
    ],
    [
      "HTML that a library made",
      <div dangerouslySetInnerHTML={{ __html: "<b>&amp;</b>" }} />,
      "<div><b>&amp;</b></div>",
    ],
  ])("%s", (_, element, html) => {
    expect(element.text).toBe(html);
  });
});

describe("attributes", () => {
  test.each<[string, Html, string]>([
    [
      "text and numbers",
      <a href="/x" tabindex={-1}>
        x
      </a>,
      '<a href="/x" tabindex="-1">x</a>',
    ],
    ["one that is there or not", <input disabled={true} hidden={false} />, "<input disabled/>"],
    [
      "none for undefined",
      <p id={undefined} lang={undefined}>
        x
      </p>,
      "<p>x</p>",
    ],
    [
      "false is a value of aria-, data- and enumerated ones",
      <p aria-hidden={false} data-open={true} spellcheck={false}>
        x
      </p>,
      '<p aria-hidden="false" data-open="true" spellcheck="false">x</p>',
    ],
    ["an empty one", <p title="">x</p>, '<p title="">x</p>'],
  ])("%s", (_, element, html) => {
    expect(element.text).toBe(html);
  });
});

describe("nothing that people wrote becomes markup", () => {
  const hostile = `<script>alert("1")</script> & 'so on'`;
  const harmless = "&lt;script>alert(&quot;1&quot;)&lt;/script> &amp; 'so on'";

  test("in text, also in lists and in components", () => {
    expect((<p>{hostile}</p>).text).toBe(`<p>${harmless}</p>`);
    expect((<p>{[[hostile]]}</p>).text).toBe(`<p>${harmless}</p>`);
    expect((<Quote by={hostile}>{hostile}</Quote>).text).toBe(
      `<blockquote>${harmless} <cite>${harmless}</cite></blockquote>`,
    );
  });

  test("in attributes", () => {
    expect((<p title={hostile}>x</p>).text).toBe(`<p title="${harmless}">x</p>`);
  });

  test("data that looks like printed HTML is an error, and so is any other object", () => {
    const data = JSON.parse('{"text": "<script>"}') as Html;
    expect(() => <p>{data}</p>).toThrow("A page can't print this object: write its text.");
  });

  test("printed HTML is not escaped again", () => {
    expect((<p>{new Html("<b>a</b>")}</p>).text).toBe("<p><b>a</b></p>");
  });
});
