import { expect, test } from "vitest";
import { draftOf } from "../../src/draft/draft.ts";
import { neutralDraft } from "../../src/draft/neutral.ts";
import { readArticle } from "../../src/draft/read-article.ts";

const figuresOf = (text: string) =>
  neutralDraft(draftOf(readArticle(text), "2026-05-20", [])).figures.map(
    ({ value, value_max, unit }) => `${value}${value_max === undefined ? "" : ` to ${value_max}`} ${unit}`,
  );

test.each([
  ["It paid RM412 million for the site.", ["412000000 MYR"]],
  ["It could save RM25 million to RM30 million a year.", ["25000000 to 30000000 MYR"]],
  ["It could save R25-30 million a year.", ["25000000 to 30000000 ZAR"]],
  ["It was fined Rs 400 crore and each paid ₹2.5 lakh.", ["4000000000 INR", "250000 INR"]],
  ["A bag costs KSh 400.", ["400 KES"]],
  ["The dam cost Sh2.4 billion.", ["2400000000 KES"]],
  ["The repair cost N$1.8 million.", ["1800000 NAD"]],
  ["New locks cost 1.8 million Namibian dollars.", ["1800000 NAD"]],
  ["The mine lost R412 million.", ["412000000 ZAR"]],
  ["The mine lost 2 million South African rand.", ["2000000 ZAR"]],
  ["The state owes ₦3 billion.", ["3000000000 NGN"]],
  ["A worker earns Tk 40,000.", ["40000 BDT"]],
  ["A worker earns K2,500 a month.", ["2500 ZMW"]],
  ["The work costs PHP4.6 million.", ["4600000 PHP"]],
  ["The work costs 4.6 million PHP.", ["4600000 PHP"]],
  ["The fine was 9,000 €, the fee 400 Kč.", ["9000 EUR", "400 CZK"]],
  ["The fee is 12 East Caribbean dollars.", ["12 XCD"]],
  ["A ticket costs 30 lempiras.", ["30 HNL"]],
  ["A ticket costs S/ 40.", ["40 PEN"]],
  ["It borrowed 5 million West African CFA francs.", ["5000000 XOF"]],
  ["It borrowed 3m Kazakh tenge.", ["3000000 KZT"]],
  // Shares are no numbers of what is shared.
  ["One in ten voters had no card, and 1 in 5 stations opened late.", []],
  ["Two out of five stations opened late.", []],
  ["She scored two in five matches.", ["5 match"]],
  // No money.
  ["Rocks fell on the R17 road.", []],
  ["It beat all 300 rivals.", ["300 rival"]],
  ["It was among the TOP 10 films.", ["10 film"]],
  ["At COP 28 delegates left.", ["28 delegate"]],
  ["She won 2 gold medals and 5 real prizes.", ["2 medal", "5 prize"]],
])("money of every country is told by its sign, its name or its code: %s", (text, figures) => {
  expect(figuresOf(text)).toEqual(figures);
});

test.each([
  ["GABORONE, Botswana, May 20 - The school cost P4.6 million.", ["4600000 BWP"]],
  ["MANILA, Philippines, May 20 - The school cost P4.6 million.", ["4600000 PHP"]],
  ["CHISINAU, Moldova, May 20 - The school cost 40 million lei.", ["40000000 MDL"]],
  ["CARACAS, Venezuela, May 20 - The school cost 40 million bolivars.", ["40000000 VES"]],
  ["GEORGETOWN, Guyana, May 20 - It cost $40 million. It opens in May.", ["40000000 GYD"]],
  [
    "WINDHOEK, Namibia, May 20 - It cost N$30 million or $2 million. It opens in May.",
    ["30000000 NAD", "2000000 USD"],
  ],
  ["WINDHOEK, Namibia, May 20 - The mine cost USD 30 million, Namibia said.", ["30000000 USD"]],
  ["MEXICO CITY, Mexico, May 20 - The mine cost 30 million Colombian pesos, Mexico said.", ["30000000 COP"]],
  // Each sentence has its own country, if it names one.
  [
    "COPENHAGEN, Denmark, May 20 - Denmark paid 700 kroner. Norway paid 500 kroner. The fee is 30 kroner.",
    ["700 DKK", "500 NOK", "30 DKK"],
  ],
  [
    "NAIROBI, Kenya, May 20 - A card costs 200 shillings. In Uganda it costs 3,000 shillings.",
    ["200 KES", "3000 UGX"],
  ],
  ["OSLO, Norway, May 20 - Norway and Denmark paid 500 kroner. Norway pays.", ["500 NOK"]],
  ["COPENHAGEN, Denmark, May 20 - Norway paid 500 kroner and Denmark 700 kroner.", ["500 NOK", "700 DKK"]],
])("what several countries call their money is that of the country of the news: %s", (text, figures) => {
  expect(figuresOf(text)).toEqual(figures);
});

test.each([
  [
    "The work costs 4.6 million pesos, of which the fund has offered up to three million.",
    ["4600000 MXN", "3000000 MXN"],
  ],
  ["The loan is RM95 million, after half a million in May.", ["95000000 MYR", "500000 MYR"]],
  ["The bill came to 20 million euros. Four million people live there.", ["20000000 EUR", "4000000 person"]],
  ["The bill came to 20 million euros for four million people.", ["20000000 EUR", "4000000 person"]],
])("millions alone are of the money before them: %s", (text, figures) => {
  expect(figuresOf(text)).toEqual(figures);
});
