/**
 * Words that tell the contrary of one another, a pair of sides a line. A `_` stands for a space, a star for any ending of a word. What
 * is longer counts first: "no more than" is no "more than".
 */
const pairs = `
up upward* rise* rose risen rising increas* grow* grew gain gains gained gaining climb* jump* soar* surge surges surged surging swell* rallied higher raise* raising lifted lifts hikes hiked widen* accelerat* double* = down downward* fall falls fell fallen falling drop drops dropped dropping declin* decreas* shrink* shrank shrunk sink sinks sank sunk slump* plung* tumbl* slid* dip dips dipped lower lowers lowered lowering reduc* cut cuts cutting halv* narrow* slow slows slowed slowing ease eases eased easing shed
above over more_than exceed* beyond greater_than higher_than at_least upwards_of no_less_than no_fewer_than not_less_than not_fewer_than in_excess_of as_little_as as_few_as = below under underneath less_than fewer_than lower_than within no_more_than not_more_than no_higher_than at_most up_to as_many_as as_much_as inside no_farther_than no_further_than
before ahead_of prior_to earlier_than no_later_than not_later_than = after following later_than no_earlier_than not_earlier_than not_before not_until
won win wins winning victor* = lost lose loses losing defeat defeats
kept keep keeps keeping retain* preserv* = lost lose loses losing
more more_than = less fewer less_than fewer_than
most = least fewest
better = worse
best = worst
faster quicker sooner = slower
larger bigger greater = smaller
largest biggest greatest = smallest
longer = shorter
longest = shortest
stronger = weaker
strongest = weakest
older = younger
oldest = youngest newest
warmer hotter = cooler colder
heavier = lighter
wider broader = narrower
richer = poorer
nearer closer = farther further_away
earlier = later
early = late
earliest = latest
former = latter
high = low
higher = lower
highest = lowest
strong = weak
cheap cheaper = expensive dearer costlier
rich = poor
north northern northwards northeast* northwest* = south southern southwards southeast* southwest*
east eastern eastwards northeast* southeast* = west western westwards northwest* southwest*
left-wing far-left centre-left = right-wing far-right centre-right
support* back backs backed backing approv* endors* favour* favor* in_favour_of in_favor_of passed passes carried vote_for voted_for votes_for voting_for adopt* agreed_to agrees_to agree_to uphold* upheld = oppos* against reject* resist* disapprov* turn_down turned_down turns_down vote_against voted_against votes_against voting_against veto* refused_to refuses_to overturn*
allow* permit* authoris* authoriz* legalis* legaliz* licens* = ban bans banned banning bar bars barred barring prohibit* forbid* forbad* forbade block* outlaw* prevent* stop stops stopped
open opens opened opening reopen* start* begin* began begun launch* resum* restart* continu* = close closes closed closing shut shuts shutting end ends ended ending stop stops stopped halt* finish* suspend* ceas* complete completes completed completing
includ* = exclud*
with = without with_no
join joins joined joining enter enters entered entering = leave leaves leaving left quit quits withdr*
arriv* = depart* leave leaves left
succeed* success successful successfully = fail* failure*
surviv* = die dies died dying kill*
arrest* detain* jail* imprison* = releas* free frees freed freeing freed
hire hires hired hiring recruit* appoint* = fires fired sack* dismiss* laid_off lay_off
guilty convict* condemn* = innocent acquit* clear clears cleared not_guilty exonerat*
profit* = loss losses
surplus* = deficit* shortfall*
import imports imported importing = export exports exported exporting
majorit* = minorit*
maximum = minimum
men man male males boys boy = women woman female females girls girl
father fathers = mother mothers
husband* = wife wives
son sons = daughter daughters
brother brothers = sister sisters
public publicly = private privately secret secretly
domestic = foreign
temporary temporarily = permanent permanently
voluntary voluntarily = mandatory compulsory obligatory
true = false untrue
legal legally lawful* = illegal* unlawful*
safe safely = unsafe dangerous*
possible = impossible
known = unknown
healthy = unhealthy ill sick
critical critically = stable
strengthen* tighten* harden* toughen* = weaken* loosen* relax* soften* ease eases eased easing
extend* lengthen* prolong* = shorten* curtail*
expand* enlarg* = shrink* shrank contract contracted
buy buys buying bought purchas* acquir* = sell* sold sale
lend* lent = borrow*
send* sent = receiv*
win wins won = lose loses lost
teach* taught = learn*
attack* = defend*
build builds built = demolish* tear_down torn_down destroy*
recommend* propos* suggest* advis* ask asks asked asking request* urg* = order orders ordered ordering demand* instruct* decree* compel*
propos* recommend* suggest* considering considered = decid*
add adds added adding = remov* delet* drop drops dropped
accept* = reject* refus* declin* turn_down turned_down
advance* advanc* = retreat* withdr*
rural = urban
daytime = night-time overnight
morning = evening afternoon night
summer = winter
spring = autumn
sunrise dawn = sunset dusk
inside within = outside
ahead_of leading = behind trailing
credit* = debit*
employer* = employee* worker*
landlord* = tenant*
buyer* = seller*
teacher* = pupil* student*
doctor* = patient*
plaintiff* claimant* = defendant*
prosecut* = defence defense
parent* = child children
adult* = child children
home = abroad
guest guests visitors = hosts host
`;

/** What looks like one of them and tells no direction. */
const aside =
  "in_order last_order court_order executive_order asked_about ask_about asked_whether asked_if asked_for_comment undecid* dropped_out drops_out drop_out dropping_out raised_concerns raised_questions raise_questions raises_questions declined_to declines_to declining_to decline_to up_to_date set_up sets_up setting_up made_up makes_up make_up follow_up taken_up take_up takes_up took_up come_up came_up bring_up brought_up give_up gave_up given_up back_up pick_up picked_up end_up ended_up open_up opened_up up_for laid_down break_down broke_down shut_down stand_down stood_down step_down stepped_down steps_down down_to over_the over_a over_an over_its over_his over_her over_their over_whether over_what take_over takes_over took_over taken_over hand_over handed_over all_over not_only no_longer any_longer longer_term at_first at_last at_least_one first_time the_back back_to came_back come_back go_back went_back brought_back bring_back put_back get_back got_back gave_back back_from back_in back_at under_way under_the under_a under_an below_the_belt over_time over_in for_more once_more any_more no_more what_is_more last_year last_week last_month last_night last_season last_summer last_winter last_spring last_autumn last_monday last_tuesday last_wednesday last_thursday last_friday last_saturday last_sunday second_half third_quarter first_quarter first_half with_the with_its with_his with_her with_their";

/** A word that tells a direction, and where it stands. */
export interface Direction {
  readonly start: number;
  readonly end: number;
  /** Its pairs, with the side of each on which it stands. */
  readonly sides: ReadonlyMap<number, 0 | 1>;
}

interface Entry {
  /** The words behind the first one, of which the last may have any ending. */
  readonly rest: readonly string[];
  readonly isStem: boolean;
  readonly sides: Map<number, 0 | 1>;
}

const entries = new Map<string, Entry>();
const put = (written: string): Entry => {
  const entry = entries.get(written) ?? {
    rest: written.replace("*", "").split("_").slice(1),
    isStem: written.endsWith("*"),
    sides: new Map(),
  };
  entries.set(written, entry);
  return entry;
};
for (const [pair, line] of pairs.trim().split("\n").entries())
  for (const [side, half] of line.split(" = ").entries())
    for (const word of half.trim().split(" ")) put(word).sides.set(pair, side === 0 ? 0 : 1);
for (const word of aside.split(" ")) put(word);

/** By their first word, or by the beginning of it, the longest first. */
const byFirst = new Map<string, Entry[]>();
const byStem = new Map<string, { readonly stem: string; readonly entry: Entry }[]>();
const shortStem = 3;
for (const [written, entry] of [...entries].sort(([a], [b]) => b.length - a.length)) {
  const first = written.replace("*", "").split("_")[0] ?? "";
  if (entry.isStem && entry.rest.length === 0) {
    const key = first.slice(0, shortStem);
    byStem.set(key, [...(byStem.get(key) ?? []), { stem: first, entry }]);
  } else byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

/** The words of a text that have a contrary, in order. */
export function directionsIn(text: string): readonly Direction[] {
  const words = Array.from(text.matchAll(/\p{L}[\p{L}-]*/gu), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word: word.toLowerCase(),
  }));
  const found: Direction[] = [];
  for (let at = 0; at < words.length; at++) {
    const { word, start } = words[at]!;
    const entry =
      byFirst.get(word)?.find(({ rest }) => rest.every((one, step) => words[at + step + 1]?.word === one)) ??
      byStem.get(word.slice(0, shortStem))?.find(({ stem }) => word.startsWith(stem))?.entry;
    if (entry === undefined) continue;
    at += entry.rest.length;
    if (entry.sides.size > 0) found.push({ start, end: words[at]!.end, sides: entry.sides });
  }
  return found;
}
