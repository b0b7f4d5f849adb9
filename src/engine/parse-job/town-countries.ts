/**
 * Large towns whose name no other country's town of size shares: a posting that names one tells its country. Birmingham, Boston,
 * Cambridge, Perth, Newcastle, Hamilton, Valencia and the like are left out.
 */

const byCountry: Readonly<Record<string, string>> = {
  GB: "leeds|london|manchester|sheffield|liverpool|glasgow|edinburgh|cardiff|belfast|bristol|nottingham|leicester|coventry|wakefield|exeter|swansea|aberdeen|dundee|norwich|plymouth|southampton|portsmouth|bournemouth|brighton|wolverhampton|stoke-on-trent|huddersfield|sunderland|middlesbrough|peterborough|milton keynes|swindon|cheltenham|gloucester|hereford|ipswich|colchester|chelmsford|basingstoke|blackpool|blackburn|bolton|stockport|doncaster|rotherham|barnsley|hull|kingston upon hull|inverness|wrexham|luton|northampton|warrington|preston|crewe|daventry|telford|shrewsbury",
  IE: "cork|limerick|waterford|drogheda|dundalk|sligo|kilkenny",
  DE: "hamburg|münchen|munich|köln|cologne|frankfurt am main|stuttgart|düsseldorf|dortmund|essen|leipzig|bremen|dresden|hannover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|karlsruhe|mannheim|augsburg|wiesbaden|braunschweig|kiel|chemnitz|aachen|magdeburg|freiburg im breisgau|krefeld|lübeck|erfurt|mainz|rostock|kassel|saarbrücken|potsdam|oldenburg|osnabrück|heidelberg|darmstadt|regensburg|würzburg|ingolstadt|ulm|heilbronn|pforzheim|göttingen|wolfsburg|minden|paderborn|bremerhaven",
  AT: "salzburg|innsbruck|klagenfurt|linz|wien",
  CH: "zürich|zurich|basel|bern|lausanne|winterthur|st. gallen|luzern",
  FR: "paris|marseille|lyon|toulouse|nantes|strasbourg|montpellier|bordeaux|lille|rennes|reims|toulon|grenoble|dijon|angers|nîmes|villeurbanne|saint-étienne|le havre|clermont-ferrand|le mans|aix-en-provence|brest|tours|limoges|amiens|perpignan|metz|besançon|orléans|mulhouse|rouen|caen|nancy",
  ES: "madrid|barcelona|sevilla|seville|zaragoza|málaga|malaga|bilbao|alicante|valladolid|vigo|gijón|vitoria-gasteiz|a coruña|oviedo|pamplona|donostia|san sebastián|santander|almería|murcia|palma de mallorca|las palmas|badajoz|salamanca|burgos|albacete|huelva",
  PT: "lisboa|lisbon|setúbal|coimbra|aveiro|faro|vila nova de gaia|guimarães|amadora|évora|leiria",
  IT: "milano|milan|roma|torino|turin|napoli|bologna|firenze|genova|genoa|palermo|catania|bari|verona|padova|brescia|bergamo|piacenza|parma|modena|trieste|treviso|udine|ancona|perugia|cagliari|reggio emilia|ravenna|rimini|ferrara|vicenza|salerno",
  NL: "amsterdam|rotterdam|utrecht|eindhoven|groningen|den haag|the hague|tilburg|nijmegen",
  BE: "antwerp|antwerpen|gent|ghent|liège|charleroi|leuven|bruges|brugge",
  PL: "warszawa|warsaw|kraków|krakow|wrocław|wroclaw|poznań|poznan|gdańsk|gdansk|łódź|katowice|szczecin|bydgoszcz|lublin",
  US: "houston|chicago|philadelphia|phoenix|dallas|seattle|denver|detroit|minneapolis|atlanta|miami|baltimore|milwaukee|sacramento|pittsburgh|cincinnati|indianapolis|nashville|oklahoma city|albuquerque|tucson|omaha|boise|salt lake city|los angeles|san francisco|new york city|las vegas|new orleans|tulsa|honolulu|anchorage|des moines|amarillo",
  CA: "toronto|montreal|montréal|calgary|edmonton|winnipeg|saskatoon|mississauga|québec city",
  AU: "sydney|melbourne|brisbane|adelaide|canberra|geelong|ballarat|bendigo|cairns|townsville|toowoomba|wollongong|hobart",
  NZ: "auckland|christchurch|dunedin|tauranga",
  IN: "pune|mumbai|bengaluru|bangalore|chennai|kolkata|delhi|new delhi|gurgaon|gurugram|noida|ahmedabad|jaipur|lucknow|nagpur|indore|bhopal|kochi|coimbatore|surat|vadodara|visakhapatnam|thiruvananthapuram|chandigarh|mysuru|navi mumbai",
  ZA: "cape town|johannesburg|durban|pretoria|bloemfontein|port elizabeth|gqeberha|sandton|soweto|polokwane|centurion|midrand|stellenbosch",
  NG: "lagos|abuja|kano|ibadan|port harcourt|benin city|maiduguri|kaduna|enugu",
  KE: "nairobi|mombasa|kisumu",
  GH: "accra|kumasi",
  AE: "dubai|abu dhabi|sharjah",
  BR: "são paulo|sao paulo|rio de janeiro|belo horizonte|porto alegre|curitiba|recife|brasília|florianópolis|campinas|goiânia|manaus",
  MX: "monterrey|guadalajara|ciudad de méxico|mexico city|tijuana|puebla|querétaro",
};

const countries = new Map<string, string>();
for (const [country, list] of Object.entries(byCountry)) for (const town of list.split("|")) countries.set(town, country);

/** The country of a town, in lower case, where its name leaves no doubt. */
export const countryOfTown = (lower: string): string | undefined => countries.get(lower);
