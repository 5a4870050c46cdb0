// Whether a Markdown text is one that Apparatus is made for. Only a first guess, on which the server is started; what is really in it the server says.

const note = /\[\^[^\]\s]+\]|\^\[/;
const citation = /\[[^\]\n]{0,200}?-?@[\p{L}\p{N}_{]/u;
const bibliography = /^(bibliography|references|nocite):/m;

/** Whether a text seems to hold notes or citations, or names a bibliography. */
export function looksAnnotated(text: string): boolean {
  return note.test(text) || citation.test(text) || bibliography.test(text);
}
