/** Whether these words tell by what goes on that something will not come: "stays shut" for "will not reopen". */
export function staysAsItIs(own: string, recorded: string): boolean {
  return (
    (goesOnUntil.test(own) && notBefore.test(recorded)) || (staysShut.test(own) && willNot.test(recorded))
  );
}

/** "Keeps the contract until there is a ruling", for "would not end it before one". */
const goesOnUntil =
  /(?<!\p{L})(?:ke(?:eps?|eping|pt)|stay(?:s|ing|ed)?|remain(?:s|ing|ed)?|continu\p{Ll}+|stick(?:s|ing)?|stuck|stand(?:s|ing)?|stood|hold(?:s|ing)?|held|retain\p{Ll}*)(?!\p{L}).*(?<!\p{L})(?:until|till|pending|as long as|for now)(?!\p{L})/iu;
const notBefore =
  /(?:(?<!\p{L})(?:not|never|no)|n['’]t) (?:[\p{L}'’-]+ ){1,6}?(?:before|until|till)(?!\p{L})/iu;

/** "Stays shut over the summer", for "will not reopen in the summer". */
const staysShut =
  /(?<!\p{L})(?:stays?|remains?|keeps?) (?:shut|closed|off|out|idle|dark|suspended|banned|barred|away|in (?:prison|jail|custody|place|force)|empty)(?!\p{L})/iu;
const willNot = /(?:(?<!\p{L})(?:will|would) not|(?:wo|would)n['’]t) /iu;
