/** A text as YAML reads it as one: a bare number, `No` or `Null` would be another value. */
export function asYamlText(text: string): string {
  return notText.test(text) ? JSON.stringify(text) : text;
}

const notText = /^[\d .]+$|^\d+e\d+$|^0[xo][\da-f]+$|^(?:true|false|null|yes|no|on|off|y|n)$/i;
