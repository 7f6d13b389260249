import { currencies } from "./currencies.ts";

/** Words of English names: what makes a run of capitals an organization, a place, or the beginning of a sentence. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Last words of organizations. */
export const organisationEnds = set(`
Association Federation Union Council Committee Commission Company Corporation Corp Inc Ltd Limited LLC PLC Plc Group Holdings
Partners Industries Systems Technologies Technology Labs Laboratories Laboratory Bank Fund Foundation Trust Institute Institution
University College School Elementary Academy Agency Authority Administration Department Ministry Office Bureau Board Court Tribunal Chamber
Parliament Congress Senate Assembly Party Front Movement Alliance Coalition League Club Society Museum Gallery Library Theatre Theater
Orchestra Choir Hospital Clinic Church Cathedral Times Post Tribune Herald Gazette Journal Guardian Telegraph Chronicle Mail Mirror
Star Sun Observer Independent Courier Bulletin Mercury Echo News Radio Television TV Press Broadcasting Media Network Networks
Airlines Airways Air Railways Rail Railway Motors Motor Energy Power Oil Gas Petroleum Water Utilities Electric Steel Mining Mines
Foods Brewery Breweries Pharmaceuticals Pharma Biotech Therapeutics Health Healthcare Insurance Capital Securities Investments
Ventures Consulting Logistics Shipping Lines Line Ports Aviation Aerospace Avionics Space Dynamics Robotics Semiconductors Software
Police Constabulary Service Services Force Forces Army Navy Guard Guards Marines Corps Brigade Regiment Fleet Watch International
Organisation Organization Programme Program Project Initiative Network Forum Confederation Guild Cooperative Co-operative Syndicate
Consortium Exchange Centre Center Observatory Survey Archive Archives Registry Inspectorate Ombudsman Secretariat Cabinet Government
Treasury Exchequer Works Workers Teachers Nurses Dockers Farmers Athletic Rovers Wanderers Albion Hotspur Rangers Giants Lions Tigers
Eagles Bears Bulls Hawks Falcons Panthers Sharks Letters Review Magazine Weekly Express Standard Argus Examiner Advertiser Today
Stores Supermarkets Markets Retail Homes Housing Properties Estates Construction Engineering Engineers Builders Contractors Robotics
Bakery Brewing Dairy Farms Farm Fisheries Foods Textiles Mills Chemicals Plastics Solar Wind Renewables Batteries Cars Trains Buses
Transit Transport Haulage Freight Ferries Cruises Hotels Resorts Studios Pictures Films Records Entertainment Games Sports FC AFC United
City Town County Academicals Rugby Cricket Football Observers Authority Chambers Solicitors LLP Associates Advisers Advisors Analytics
Research Economics Data Cloud Digital Mobile Telecom Telecoms Communications Wireless Satellite Satellites Agency Rescue Lifeboat
Ambulance Brigade Infirmary Dispensary Charities Charity Appeal Campaign Collective`);

/** Last words that an organization shares with a place: which of the two, the words around it say. */
export const doubtfulEnds = set(
  "City Town County United Park Square House Palace Street Hall Farm Water Air Centre Center Hospital School Museum Gallery Library Church Cathedral Theatre Court Works Star Sun Today Line Lines Power Wind Space Guard Records Games Front",
);

/** First words of organizations, before "of" or "for": Bank of England, Ministry for the Environment. */
export const organisationHeads = set(`
Bank Ministry Department Office Bureau University College School Institute Institution Academy Agency Board Council Committee Commission
Court Chamber House Society Association Federation Union Confederation League Museum Gallery Church Fund Foundation Trust Centre Center
Organisation Organization Campaign Friends Doctors Reporters Party Congress Parliament Senate Assembly Authority Administration Directorate
Faculty Order Brotherhood Army Navy Ministry Royal Coalition Alliance Movement National`);

/** Capitals that are no name of one who acts: days, months, peoples, languages, faiths. */
export const otherCapitals = set(`
I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec GMT BST UTC CET CEST EST EDT PST PDT ET PT AM PM TV Christmas Easter Ramadan Covid COVID Covid-19 COVID-19 Internet DNA RNA HIV AIDS URL ISO PDF HTML XML CSV JSON API CMS AI IT PR HR CEO CFO GDP VAT GPS SMS USB FAQ NGO NGOs MP MPs MEP MEPs PhD
English French German Spanish Italian Russian Chinese Japanese Korean Arabic Hebrew Greek Latin British American European African Asian
Scottish Welsh Irish Dutch Belgian Danish Swedish Norwegian Finnish Polish Czech Slovak Hungarian Romanian Bulgarian Turkish Ukrainian
Iranian Iraqi Syrian Israeli Palestinian Egyptian Indian Pakistani Afghan Brazilian Mexican Canadian Australian Austrian Swiss Portuguese
Nigerian Kenyan Ethiopian Sudanese Somali Cuban Chilean Argentine Colombian Peruvian Vietnamese Thai Indonesian Malaysian Filipino
Christian Muslim Jewish Catholic Protestant Orthodox Buddhist Hindu Sikh Islamic Western Eastern Northern Southern Soviet Nazi Roman Victorian
Democrat Democratic Republican Conservative Labour Liberal Tory Green Communist Socialist Parliament Government Cabinet Olympic Olympics
Europeans Americans Russians Ukrainians Germans Israelis Palestinians Democrats Republicans Conservatives Tories Danes Swedes`);

/** "Namibian", "Tunisian": the peoples that have money of their own, and some that have not. */
const peoples = new Set([
  ...currencies.flatMap(({ people }) =>
    /^\p{Lu}\p{Ll}+(?:an|ese|ish|ch|ani|aqi|eni|yz|wazi|wiss|edish|lots)$/u.test(people)
      ? [people, `${people}s`]
      : [],
  ),
  ...set(`Croatian Slovenian Estonian Latvian Lithuanian Maltese Cypriot Luxembourgish Ecuadorian Senegalese Malian Ivorian Burkinabe Togolese
Beninese Nigerien Cameroonian Gabonese Chadian Montenegrin Kosovar Tibetan Kurdish Catalan Basque Breton Flemish Walloon Greenlandic Faroese
Corsican Sardinian Sicilian Hawaiian Polynesian Melanesian Balinese Javanese Bengali Punjabi Visayan Yoruba Hausa Igbo Quechua Maori Inuit
Salvadoran Zimbabwean Liberian Palauan Micronesian Samoan Timorese Kiwi Croats Slovenes Estonians Latvians Lithuanians Cypriots Kurds Catalans
Basques Kosovars Tibetans Filipinos Filipina Poles Turks Serbs Bosniaks Uyghur Uyghurs Rohingya Tatar Tatars Roma Sami Berber Tuareg Bavarian
Andalusian Tuscan Venetian Neapolitan Siberian Chechen Dagestani Abkhaz Ossetian Moravian Silesian Galician Provençal`),
]);

/** Whether a capital is that of a people: "Namibian", "Croats". */
export function isPeople(word: string): boolean {
  return peoples.has(word);
}

/** Small words that begin sentences, so that their capital says nothing. */
export const sentenceOpeners = set(`
The A An This That These Those It Its He She They We You I His Her Their Our My Your One Two Three Four Five Six Seven Eight Nine Ten
Eleven Twelve Twenty Thirty Forty Fifty Hundreds Thousands Millions Dozens Several Some Many Most Much More Few Both Each Every All Any
No None Not Nobody Nothing Neither Either Another Other Others Such Same And But Or Nor So Yet For If When While Where Whether Who Whose
What Which Why How As At By In On Of To From With Without Within Before After Since Until Till During Over Under Above Below Between
Among Against Across Around About Along Through Throughout Despite Although Though Because Unless Once Only Just Even Still Also Too Then
There Here Now Today Tonight Tomorrow Yesterday Later Earlier Meanwhile However Instead Therefore Thus Hence Moreover Furthermore Nevertheless
Nonetheless Otherwise Indeed Perhaps Maybe Possibly Probably Certainly Clearly Recently Currently Previously Originally Initially Finally
Eventually Last Next First Second Third Early Late Half About Nearly Almost Up Down Out Off Like Unlike Near Per Via Except Besides`);

/** Common nouns and the like that begin sentences. Alone they are no name; before another capital they may be part of one. */
export const commonOpeners = set(`
Police Officials Officers Residents Critics Supporters Analysts Experts Scientists Researchers Doctors Workers Families Neighbours
Authorities Sources People Women Men Children Students Teachers Nurses Farmers Fans Shares Sales Profits Revenue Prices Trains Buses
Speaking Asked According Referring Pending Following Including Having Being Born Built Founded Missing Given Based Set Left Made Held
Can Could May Might Will Would Should Must Shall Do Does Did Is Are Was Were Be Been Has Have Had Let Let's Yes Well Please Thanks
Under-fire Ministers Lawmakers Investigators Prosecutors Firefighters Rescuers Detectives Historians Economists Campaigners Organisers
Crews Crowds Voters Traders Investors Engineers Builders Villagers Locals Tourists Visitors Passengers Witnesses Survivors Relatives
Construction Work Talks Negotiations Demand Output Production Inflation Unemployment Growth Trade Rain Snow Winds Flooding Floods Range Quarterly Annual
Overall Total Local Public Private National Regional Global Foreign Human Heavy High Low Big Small Large Old Young Good Bad Full Part
Opposition Management Staff Members Union Unions Campaign Patience Don't Didn't It's That's There's We're We've I've I'm He's She's They're You're
Whatever Whoever Wherever Whenever Anyone Everyone Someone Everything Something Somewhere Everybody Somebody`);

/** Nouns right before a name that say what it is. */
export const organisationCues = set(`
firm company group broadcaster newspaper paper daily weekly magazine journal website agency union charity party club team side startup
start-up bank insurer airline carrier operator manufacturer maker producer retailer supermarket chain giant conglomerate developer
publisher label studio think-tank thinktank thinktank institute consultancy brokerage contractor supplier utility regulator watchdog
network radio television tv station channel outlet tabloid platform app campaign developer brewer builder carmaker automaker chipmaker drugmaker steelmaker lender
provider directorate hedge-fund fund nonprofit non-profit ngo organisation organization coalition alliance militia band orchestra rival champions leaders hosts
shipbuilder parent subsidiary owner-operator foundation housebuilder rivals`);

/** Organizations that no word of their names gives away. */
const otherOrganisations = set(
  "Kremlin Pentagon Downing NATO Nato OPEC Opec UN EU WHO IMF BBC CNN ITV Reuters AFP AP Bloomberg Facebook Twitter Meta Google Apple Amazon Microsoft Netflix Tesla Boeing Airbus Hamas Hezbollah Taliban FIFA UEFA FBI CIA NASA Nasa TikTok YouTube Instagram WhatsApp Interpol Unicef UNICEF Unesco UNESCO Greenpeace Amnesty Oxfam Ofcom Ofgem Ofsted",
);
const longOrganisations = new Set([
  "White House",
  "Goldman Sachs",
  "Morgan Stanley",
  "JP Morgan",
  "Wells Fargo",
  "Standard Chartered",
  "Ernst & Young",
  "Save the Children",
  "Truth Social",
  "Downing Street",
  "Supreme Court",
  "High Court",
  "Crown Court",
  "Red Cross",
  "Red Crescent",
  "World Bank",
  "United Nations",
  "European Union",
  "European Commission",
  "Wall Street",
  "Scotland Yard",
  "Labour Party",
  "Human Rights Watch",
  "Le Monde",
  "Le Figaro",
  "El País",
  "Der Spiegel",
  "Die Zeit",
]);

export function isKnownOrganisation(name: string): boolean {
  return otherOrganisations.has(name) || longOrganisations.has(name) || / Red (?:Cross|Crescent)$/.test(name);
}

const thingEnds = set(
  "War Act Bill Treaty Accord Accords Agreement Cup Prize Prizes Award Awards Championship Championships Day Days Festival Olympics Plan Pact Protocol Convention Amendment Revolution Trophy Medal Constitution Code Directive Summit Covenant Charter Deal Games Derby Marathon Open Grand Prix Era Age Century Crisis Catholic Bible Koran Quran II III Line-up Week Month Year Road-map Report Review Index Series Law Laws Regulation Regulations Ordinance Statute Rules Mandate",
);

/** Whether a name is that of a law, a war, a prize, a day: neither someone nor somewhere. */
export function isThing(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    (thingEnds.has(words.at(-1) ?? "") ||
      /^(?:World War|Cold War|Operation|(?:(?:Super|Tropical|Post-Tropical|Subtropical|Severe) )*(?:Storm|Hurricane|Typhoon|Cyclone|Depression) |Project|Brexit|Covid)/.test(
        words.join(" "),
      ))
  );
}

/** Family names that stand first: Yoon Seo-jin is Yoon, Xi Jinping is Xi. */
const familyNames = new Set(
  `ahn bae baek cha chae chang cho choe choi chun chung gong gwak ha han heo hong huh hwang hyun im jang jeon jeong jin ju jun jung kang kim ko
kwak kwon lee lim min moon nam noh oh pak park roh ryu seo shin sim song suh sung woo yang yeo yim yoo yoon yu yun
bai cai cao chen cheng cui dai deng ding dong du duan fang feng fu gao ge gong gu guo hao hou hu huang jia jiang jin kong lai lei li liang liao lin
liu lu luo lyu ma mao meng mo peng qian qiao qin qiu ren shao shen shi su tan tang tao tian wan wang wei wen wu xi xia xiao xie xing xiong xu
xue yan yang yao ye yu yuan zeng zhang zhao zheng zhong zhou zhu zhuang zou
bui dang dao dinh doan huynh hoang le luong ly ngo nguyen pham phan tran trinh truong vo vu
goh ong ng teo tsai tsang wong yeung yip`.split(/\s+/),
);

const westernEnd = /(?:er|son|man|ley|ton|ing|ox|es|ell|ham|ford|ski|ova?|ardashian)$/u;

/** Whether the first word of a person's name is the one by which they are called. */
export function isFamilyFirst([first = "", second = "", ...others]: readonly string[]): boolean {
  return (
    familyNames.has(first.toLowerCase()) &&
    others.length <= 1 &&
    // Kim Jong Un and Lee Jae-myung, not Kim Leadbeater.
    (others.length === 1 ||
      /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second) ||
      (second !== "" && second.length <= 8 && !westernEnd.test(second)))
  );
}
