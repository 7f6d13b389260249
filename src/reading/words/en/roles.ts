/** Nouns that end a role, an office or a trade: what stands before a person's name, or after it between commas. */
const roles = `secretary administrator minister president premier chancellor director chief head chair chairman chairwoman chairperson governor mayor
senator congressman congresswoman representative lawmaker legislator deputy alderman alderwoman councillor councilor councilman councilwoman commissioner
ambassador envoy diplomat consul delegate negotiator mediator spokesman spokeswoman spokesperson official aide adviser advisor
assistant counsel attorney lawyer barrister solicitor prosecutor judge justice magistrate sheriff coroner bailiff clerk registrar
constable sergeant inspector superintendent detective officer commander captain major colonel lieutenant general admiral brigadier
corporal marshal private soldier sailor pilot astronaut cosmonaut engineer scientist professor lecturer academic scholar researcher
economist analyst strategist historian archaeologist biologist geologist seismologist meteorologist climatologist ecologist
epidemiologist virologist psychologist sociologist physicist chemist mathematician astronomer botanist doctor physician surgeon nurse
midwife paramedic vet veterinarian pharmacist dentist founder cofounder co-founder owner proprietor landlord landlady entrepreneur
businessman businesswoman executive manager boss banker investor trader dealer broker accountant auditor treasurer trustee partner partner
chief-executive ceo cfo coo cto author writer novelist poet playwright journalist reporter correspondent editor columnist presenter
broadcaster blogger photographer filmmaker director-general producer actor actress singer musician composer conductor pianist
violinist drummer guitarist artist painter sculptor curator architect designer chef baker butcher farmer fisherman fisher shepherd
miner driver courier postman teacher headteacher headmaster headmistress principal dean rector provost vice-chancellor student pupil
coach captain-coach trainer player striker midfielder defender goalkeeper keeper winger forward batsman bowler sprinter swimmer
cyclist boxer jockey golfer champion skipper referee umpire athlete runner rower skier goalscorer playmaker quarterback pitcher
activist campaigner organiser organizer leader co-leader chieftain king queen prince princess duke duchess emperor sultan emir sheikh
pope bishop archbishop cardinal priest vicar rabbi imam pastor reverend monk nun abbot dean chaplain resident neighbour neighbor
witness survivor victim defendant plaintiff claimant suspect gunman tourist visitor passenger commuter shopper volunteer warden ranger
keeper librarian archivist janitor caretaker plumber electrician carpenter builder mechanic technician programmer developer
cofounder widow widower mother father grandmother grandfather sister brother daughter son grandson granddaughter nephew niece heir wife husband uncle aunt cousin friend
colleague rival opponent successor predecessor candidate incumbent whip backbencher frontbencher speaker vice-president
vice-chairman vice-chair secretary-general comptroller ombudsman inspector-general procurator whistleblower contractor consultant
expert specialist planner surveyor forecaster oceanographer hydrologist glaciologist zoologist conservationist environmentalist
firefighter fire-chief lifeguard harbourmaster skipper mate boatswain docker dockworker beekeeper gardener brewer winemaker
shopkeeper grocer retailer tenant homeowner householder instructor employee insider customer ex-minister statesman politician mp mep`;

const roleNouns = new Set(roles.split(/\s+/));

const roleEnding =
  /(?:woman|ologist|master|mistress|keeper|maker|worker|owner|holder|fighter|builder|grower|breeder|leader|writer|general|chief|minister|officer)$/;

/** Whether a word, in any case, can end a role: "secretary", "Minister", "beekeeper". */
export function isRoleNoun(word: string): boolean {
  const small = word.toLowerCase();
  return roleNouns.has(small) || roleEnding.test(small);
}

/** Whether a word names several who hold a role: "officials", "lawmakers", "residents". */
export function isRolePlural(word: string): boolean {
  const small = word.toLowerCase();
  if (groupNouns.has(small)) return true;
  return small.endsWith("s") && (isRoleNoun(small.slice(0, -1)) || isRoleNoun(small.replace(/ies$/, "y")));
}

const groupNouns = new Set(
  "people reporters police sources builders scientists investigators critics supporters opponents prosecutors campaigners villagers families relatives ministers lawmakers unions authorities firefighters detectives organisers organizers rescuers staff members fans residents locals economists analysts experts traders employees workers parents children doctors nurses teachers troops spokespeople spokesmen spokeswomen policemen fishermen women men insiders eyewitnesses bystanders onlookers".split(
    " ",
  ),
);

const portfolios = `water energy=power finance=treasury=financial interior=home foreign=external defence=defense=military justice health education=schools
agriculture=farm=farming fisheries=fishery environment=environmental=climate transport=transportation infrastructure trade=commerce=business
economy=economic=economics culture science=research sports=sport industry=industrial housing labour=labor=employment=work tourism
immigration=migration communications=communication=press=information=media development=planning technology=digital tax budget police security=intelligence
medical legal scientific commercial technical operating=operations marketing sporting mines=mining=mineral=minerals petroleum=oil land=lands women youth family=families
veterans roads=road railways=railway aviation maritime forestry=forests local=municipal religious=religion`;

const portfolioOf = new Map(
  portfolios.split(/\s+/).flatMap((group) => {
    const same = group.split("=");
    return same.map((word) => [word, same[0]!] as const);
  }),
);

/** What an office is for, of words that mean the same the first: "finance" of a treasury secretary. Null for other words. */
export function portfolioWord(word: string): string | null {
  return portfolioOf.get(word) ?? null;
}

/** Whether whoever has this role leads no house by it: an engineer, an adviser, a spokesman. */
export function isUnderOthers(word: string): boolean {
  return under.has(word) || /^(?:spokes(?:man|woman|person))$|(?:ologist|worker)$/.test(word);
}

const under = new Set(
  "engineer adviser advisor aide officer economist lawyer attorney counsel analyst scientist researcher technician inspector assistant lecturer academic historian expert specialist planner negotiator envoy mediator surveyor forecaster employee resident doctor nurse physician firefighter architect designer accountant auditor".split(
    " ",
  ),
);

/** Whether this role is that of who stands over a house or a country. */
export function isOverOthers(word: string): boolean {
  return /^(?:minister|president|premier|chancellor|governor|mayor|king|queen)$/.test(word);
}

/** Whether whoever has this role has others to speak for them. */
export function hasOthersSpeak(word: string): boolean {
  return /^(?:minister|president|premier|chancellor|mayor|governor|engineer|scientist|economist|director|head|chair|chairman|chairwoman|chairperson|executive|king|queen|prince|commissioner|judge|prosecutor|general|admiral|colonel|founder|owner|coach|captain|surgeon|doctor|senator|lawmaker)$/.test(
    word,
  );
}

/** Words that stand before a role and belong to it. */
export const roleOpeners = new Set(
  "former ex then acting interim deputy vice assistant senior junior chief head veteran retired outgoing incoming co lead prime foreign first general managing executive general honorary local shadow special presiding".split(
    " ",
  ),
);

/** Titles and ranks right before a name. They are no part of it. */
const honorificWords =
  "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother hon judge justice sgt sergeant cpl capt captain lt lieutenant col colonel maj major gen general adm admiral cmdr commander det detective insp inspector supt superintendent const constable pc gov governor sen senator rep representative president king queen prince princess pope chief sheikh imam rabbi baroness baron count cllr councillor amb ambassador".split(
    " ",
  );
const honorifics = new Set(honorificWords);

export function isHonorific(word: string): boolean {
  return honorifics.has(word.replace(/\.$/, "").toLowerCase());
}

/** What a title says of whom it is before: she, he, or nothing. */
export function genderOfTitle(words: string): "she" | "he" | null {
  const small = ` ${words.toLowerCase().replace(/[^\p{L}-]+/gu, " ")} `;
  if (
    / (?:mrs|ms|miss|dame|lady|sister|queen|princess|baroness|duchess|actress|mother|grandmother|daughter|wife|widow|aunt|nun) |woman /.test(
      small,
    )
  )
    return "she";
  if (
    / (?:mr|sir|lord|father|brother|king|prince|pope|baron|duke|actor|grandfather|son|husband|widower|uncle|imam|monk) |[a-z]man /.test(
      small,
    )
  )
    return "he";
  return null;
}

/** Whoever is a deputy is not the first. */
export const deputies = /(?<![\p{sc=Latn}\p{Lm}])(?:deputy|vice|assistant)(?![\p{sc=Latn}\p{Lm}])/iu;
