/** Words between an effect and its cause. */
export const becauseOf =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:caused|triggered|sparked|prompted|brought about|brought on|set off|started) by|(?:blamed|put down|attributed) (?:on|to)|because(?: of)?|owing to|on account of|as a result of|thanks to|due (?:largely |mainly |partly )?to(?= (?:the|an?|its|his|her|their|poor|bad|lack|high|low|heavy|strong|\p{Ll}+(?:ing|tion|ment|ness|age|ures?|ity))(?![\p{sc=Latn}\p{Lm}]))|stem(?:s|med|ming) from|result(?:s|ed|ing) from)(?![\p{sc=Latn}\p{Lm}])/giu;

/** Words between a cause and its effect. */
export const bringsAbout =
  /(?<![\p{sc=Latn}\p{Lm}])(?<!(?:was|were|been|being|is|are|be) (?:\p{Ll}+ly )?)(?:caused|causes|causing|triggered|triggers|sparked|sparks|led to|leads to|brought about|set off|resulted in|results in)(?! by(?![\p{sc=Latn}\p{Lm}]))(?![\p{sc=Latn}\p{Lm}])/giu;

/** A quick look before the careful one. */
export const mayCause =
  /caus|trigger|spark|prompted by|brought (?:about|on)|set off|started by|blamed|put down|attributed|owing to|account of|result|thanks to|due |stem|l(?:ed|eads) to/i;

/** Where a cause, or an effect, is over. */
export const causeEnd =
  /[;:.]|, (?:but|and|while|though|although|he|she|it|they|said|says|according|the|an?|\p{Lu})(?![\p{sc=Latn}\p{Lm}])|,? (?:but|while|whereas)(?![\p{sc=Latn}\p{Lm}])/u;

/** What tells where a cause is, and no more what it is. */
export const place =
  / (?:in|under|at|on|near|beneath|inside|along|within|below|above|behind)(?![\p{sc=Latn}\p{Lm}])/u;
