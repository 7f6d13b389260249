const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const placeEnds = set(`
Bay River Lake Sea Ocean Gulf Strait Straits Channel Island Islands Isle Isles Peninsula Cape Coast Mountain Mountains Mount Hills Hill
Valley Forest Desert Park Street Road Avenue Lane Square Bridge Harbour Harbor Port Airport Station Beach Point Head Falls Canyon Plateau
Province Region District County State Territory Republic Kingdom Emirates City Town Village Borough Parish Quarter Heights Gardens Green
Common Moor Dale Glen Loch Fjord Delta Basin Reef Canal Dam Reservoir Pass Tunnel Stadium Arena Prison Palace Castle Hall Quay Pier Docks
Terminal Plaza Grove Drive Crescent Terrace Way Boulevard Field Ground Fields Meadow Meadows Wood Woods Marsh Fen Creek Springs`);

export const placeHeads = set(
  "Mount Lake Cape Port Fort San Santa Saint St Los Las El Rio Gulf Isle Bay Strait Sea Republic Kingdom Duchy City Port",
);

export const placeDirections = set(
  "North South East West Northern Southern Eastern Western Central Upper Lower Greater Inner Outer New Great",
);

export const placeCues = set(
  "town city village suburb district province region county state island port capital neighbourhood neighborhood hamlet borough valley river lake mountain resort oasis commune atoll outpost highland township settlement",
);

/** Countries, continents and the like, beside those that the platform knows. */
const otherPlaces = set(`
Europe Asia Africa America Americas Oceania Antarctica Arctic Antarctic Scandinavia Balkans Caucasus Caribbean Mediterranean Baltic Atlantic
Pacific Britain England Scotland Wales Ulster Ireland Holland Moscow London Paris Berlin Rome Madrid Lisbon Vienna Brussels Geneva Zurich
Oslo Stockholm Copenhagen Helsinki Warsaw Prague Budapest Bucharest Sofia Athens Istanbul Ankara Kyiv Kiev Minsk Riga Vilnius Tallinn Dublin
Edinburgh Glasgow Cardiff Belfast Manchester Birmingham Liverpool Leeds Sheffield Bristol Newcastle Washington Boston Chicago Houston Dallas
Seattle Denver Phoenix Miami Atlanta Detroit Philadelphia Toronto Montreal Vancouver Ottawa Mexico Havana Bogota Lima Quito Caracas Santiago
Montevideo Brasilia Beijing Shanghai Guangzhou Shenzhen Taipei Tokyo Osaka Kyoto Seoul Pyongyang Manila Hanoi Bangkok Jakarta Singapore
Delhi Mumbai Kolkata Chennai Bangalore Karachi Lahore Islamabad Kabul Tehran Baghdad Damascus Beirut Amman Jerusalem Cairo Khartoum Nairobi
Kampala Lagos Abuja Accra Dakar Tunis Algiers Rabat Tripoli Johannesburg Pretoria Durban Harare Lusaka Luanda Kinshasa Sydney Melbourne
Brisbane Perth Adelaide Canberra Auckland Wellington Antwerp Rotterdam Amsterdam Hamburg Munich Frankfurt Cologne Milan Naples Turin Venice
Florence Barcelona Valencia Seville Porto Lyon Marseille Bordeaux Lille Strasbourg Kharkiv Odesa Lviv Donetsk Crimea Gaza Siberia Bavaria
Catalonia Brittany Normandy Cornwall Devon Kent Essex Sussex Yorkshire Lancashire California Texas Florida Ohio Georgia Virginia Maryland
Alaska Hawaii Oregon Nevada Arizona Colorado Michigan Illinois Pennsylvania Massachusetts Connecticut Tennessee Kentucky Alabama Louisiana
Oklahoma Kansas Nebraska Iowa Minnesota Wisconsin Montana Wyoming Utah Idaho Quebec Ontario Alberta Manitoba Saskatchewan Queensland
Tasmania Victoria Mars Earth Moon Venus Jupiter Dubai Doha Riyadh Jeddah Kuwait Muscat Sanaa Aden`);

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const countries = new Set<string>([
  "United States",
  "U.S.",
  "US",
  "UK",
  "U.K.",
  "USA",
  "EU",
  "UAE",
  "South Korea",
  "North Korea",
  "Russia",
  "Syria",
  "Iran",
  "Vietnam",
  "Czech Republic",
  "Turkey",
  "Burma",
  "Congo",
  "Ivory Coast",
  "Palestine",
  "West Bank",
  "Middle East",
  "West Africa",
  "East Africa",
  "North Africa",
  "South America",
  "Latin America",
  "North America",
  "Central America",
  "Southeast Asia",
  "Central Asia",
  "New York",
  "New Delhi",
  "New Zealand",
  "Hong Kong",
  "Tel Aviv",
  "Los Angeles",
  "San Francisco",
  "Las Vegas",
  "New Orleans",
  "Cape Town",
  "Addis Ababa",
  "Buenos Aires",
  "Sao Paulo",
  "São Paulo",
  "Rio de Janeiro",
  "Kuala Lumpur",
  "Ho Chi Minh City",
  "Abu Dhabi",
  "Saudi Arabia",
  "Le Havre",
  "The Hague",
  "North Sea",
  "Black Sea",
  "Red Sea",
  "Northern Ireland",
  "New South Wales",
  "British Columbia",
  "North Carolina",
  "South Carolina",
  "New Jersey",
  "New Mexico",
  "New Hampshire",
  "West Virginia",
  "North Dakota",
  "South Dakota",
  "Rhode Island",
]);
for (let a = 65; a <= 90; a++)
  for (let b = 65; b <= 90; b++) {
    const name = regions.of(String.fromCharCode(a, b));
    if (name !== undefined && name !== "Unknown Region")
      countries.add(name.replace(/ \(.*\)$/, "").replace("&", "and"));
  }

/** Countries and other places that are known by name. */
export function isKnownPlace(name: string): boolean {
  return countries.has(name) || otherPlaces.has(name);
}
