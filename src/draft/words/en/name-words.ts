// Words of names, and nouns behind them, that say what is named.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** First words of organizations in the languages from which news in English takes names. */
export const foreignHeads = set(`
Banca Banco Banque Banka Bankas Sparkasse Volksbank Raiffeisen Credito Crédito Crédit Credit Caixa Caja Cassa Caisse Cooperativa Coopérative
Agência Agencia Agence Agenzia Agentur Agencja Rádio Radio Radyo Télé Tele TV Canal Canale Televisa Rundfunk Rede Rai Diario Diário Diari
Journal Jornal Periódico Corriere Correo Correio Gazzetta Gazeta Gaceta Giornale Quotidien Dagens Dagbladet Kurier Zeitung Neue Noticias Notícias
Universidad Universidade Université Università Universität Uniwersytet Universiteit Universitas Hôpital Ospedale Instituto Institut Istituto Instytut
Ministerio Ministério Ministère Ministero Ministerstwo Secretaría Fiscalía Procuraduría Contraloría Defensoría Procura Procuradoria Tribunal
Tribunale Corte Cour Cámara Câmara Chambre Consejo Conselho Conseil Consiglio Comisión Comissão Commission Comité Comitê Comitato Assemblée
Partido Partito Parti Partei Partij Partia Movimiento Movimento Mouvement Frente Fronte Alianza Aliança Alternativa Acuerdo Unión União Unione
Unidad Unidade Unidos Podemos Liga Lega Ligue Forza Fratelli Rassemblement Coalición Pacto Patto Juntos Juntas Concertación Encuentro Renovación
Fundación Fundação Fundació Fondazione Fondation Stiftung Fundacja Asociación Associação Associazione Asociatia Federación Federação Fédération
Federazione Confederación Confederação Confindustria Sindicato Sindacato Syndicat Central Centrale Colegio Ordem Ordre Ordine Sociedad Sociedade
Société Società Gesellschaft Spółka Verein Vereniging Forening Stichting Consorcio Consórcio Consorzio Compañía Companhia Compagnie Compagnia
Empresa Empresas Entreprise Grupo Groupe Gruppo Grupa Gruppe Holding Constructora Construtora Construcciones Construções Costruzioni Obras
Minera Mineração Minas Petróleos Petroleos Petróleo Electricidad Électricité Eletricidade Energía Energias Aguas Águas Eaux Acque Autopistas
Autostrade Aeropuertos Aéroports Aeroporti Ferrocarriles Ferrovie Puertos Portos Túneles Cementos Aceros Astilleros Chantiers Laboratorios
Laboratoires Línea Linea Linha Líneas Linhas Lignes Linee Transportes Transports Trasporti Seguros Assurances Assicurazioni Norsk Norske Svensk
Svenska Dansk Danske Suomen Deutsche Österreichische Nederlandse Koninklijke Polska Polskie Česká Magyar Türk Clube Deportivo Atlético Atletico
Sporting Olympique Stade Inter Dinamo Dynamo Spartak Lokomotiv Partizan Real Racing Athletic Policía Polícia Guardia Gendarmerie Carabinieri
Armada Cruz Croix Croce Médecins Médicos Medici Ponte Sauveteurs Bomberos Pompiers Vigili Museo Musée Muzeum Museu Museum Galerie
Kementerian Bank Perusahaan Tokyo Nippon Air Royal Club Team Channel`);

/** Last words of organizations in those languages. */
export const foreignEnds = set(`
Bank Banka Bankası Banken Gruppen Gruppe Konzern Werke Werk Verlag Zeitung Anzeiger Nachrichten Tidende Tidning Tidningen Dagblad Dagbladet
Posten Avis Kurir Kurier Polska Polskie Española Italiana Nacional Nationale Mondiale Oyj Solutions Partners Keystone Brothers Cars Foods
Stiftung Verein Gewerkschaft Partei Bund Verband Partiet Liitto Yhtiöt Gesellschaft Holding Financière Cargo Invest Bio Tech Bancorp Bancshares Amplio`);

/** First words of places and venues. */
export const foreignPlaces = set(`
Calle Avenida Paseo Plaza Praça Rua Rue Boulevard Via Viale Piazza Place Puerto Punta Playa Praia Pointe Plage Monte Mont Col Isla Islas Ilha
Île Iles Isola Lago Lac Río Rio Cerro Sierra Serra Cordillera Costa Côte Cabo Cap Ciudad Cidade Pueblo Vila Ville Santo Santa Sankt Sint Sveti
Sainte Bad Café Teatro Théâtre Theater Cine Cinéma Kino Ópera Opéra Auditorio Hospedaje Posada Pousada Pensión Gasthof Gasthaus Hotel Hôtel Hostal Restaurante Trattoria Stadio Estadio Estádio Palazzo Palacio Château Castillo Villa Kampung Pulau Gunung Tan
Wadi Jebel Jabal Tel Beit Bab Ras Khan Deir Kafr Umm Ust Novo Nizhny Novi Stary Nowy Nowa Gornji Donji Kota Nueva Nuevo Nouvelle Nova`);

/** Words that no person's name begins with. */
export const commonFirsts = set(`
Blue Green Red White Golden Silver Royal National First United Great Grand Big Little Free Fair Clean Safe Smart Open Global General International
Ocean Sea River Sun Moon Star Sky Sunrise Sunset Rapid Fast Early Advanced Applied Digital Future Modern New Old Bright Clear Deep High Low
Young Human Social Civic Civil Public Community Pacific Atlantic Nordic Baltic Alpine Iberian Arctic Caspian Andean Continental Metropolitan Municipal
Regional Local Central Universal Trans Pan Euro Inter Premier Prime Crown Imperial Capital City Urban Rural Marine Maritime Solar Wind Nuclear Power
Energy Water Steel Iron Stone Silver Copper Health Care Medical Science Data Cyber Air Sea Land Rail Road Home Homes Housing Food World Earth
Save Help Stop Reclaim Rescue Action Justice Freedom Liberty Unity Hope Victory Progress Forward Together Better Our Your Independent
Democratic Socialist Liberal Conservative Labour Progressive Patriotic Popular Citizens Workers Parents Students Mothers Friends Veterans Tenants`);

/** Peoples and faiths of two words: they are no one's name. */
export const peopleFirsts = set(
  "North South East West Latin Central Southern Northern Eastern Western Southeast Southwest Northeast Northwest Sub-Saharan Sri New Saudi Costa Puerto Sierra Roman Greek Russian Ukrainian Serbian Coptic Eastern Sunni Shia Shiite Christian Social Liberal Native African Asian British Black White Anglo Afro Middle",
);
export const peopleLasts =
  /^(?:(?:Korean|African|American|European|Asian|Sudanese|Timorese|Caledonian|Lankan|Zealander|Arabian|Rican|Leonean|Catholic|Orthodox|Muslim|Christian|Democrat|Democratic|Republican|Jew|Hindu|Buddhist|Slav|Slavic|German|Italian|Yemeni|Vietnamese|Saxon|Indian|Australian|Canadian|Irish|Englander|Englishman|Easterner|Eastern)s?|Irishmen|Jewish)$/;

/** Nouns right behind a name: what is named is one of those who act, a place or building, or a thing. */
export const actorNouns =
  /^ (?:(?:news ?)?(?:paper|agency|site)|party|bank|lender|union|daily|weekly|group|company|firm|broadcaster|consortium|foundation|ministry|charity|association|club|airline|insurer|retailer|lawmakers?|MPs?|deput(?:y|ies)|councillors?|members?|officials?|officers?|spokes\p{L}+|analysts?|economists?|strategists?|employees|workers|staff|shareholders|investors|customers|television|radio|station|website|magazine|institute|think[ -]tank|NGO|coalition|alliance|federation|league|militia|rebels|fighters|gunmen|network|stores?|supermarkets?|chain|franchise|brand|executives?|managers?|bosses|candidate|correspondent|reporter|journalist)(?!\p{L})/u;
export const placeNouns =
  /^ (?:tunnel|bridge|dam|quarry|airport|airfield|airbase|port|harbou?r|station|road|street|highway|motorway|river|lake|valley|mountains?|hills?|peninsula|islands?|bay|district|province|region|county|neighbou?rhood|suburb|village|town|city|square|market|park|forest|reserve|reservoir|basin|delta|oilfield|gasfield|gas field|oil field|field|stadium|arena|prison|jail|camp|nightclub|restaurant|tower|complex|estate|gorge|glacier|volcano|beach|coast|crossing|settlement|municipality|department|canton|prefecture|governorate|constituency|archipelago)(?!\p{L})/u;
export const siteNouns =
  /^ (?:mine|plant|factory|refinery|works|mill|foundry|smelter|shipyard|depot|yard|site|hotel|base|shelter|building|reactor|terminal|pipeline|warehouse|mall|wind ?farm|lift|funicular|cable car|ferry|crossing|checkpoint|tram|power (?:plant|station)|substation|hospital|school|theatre|museum|fire|blast|explosion|crash|collapse|derailment)(?!\p{L})/u;
export const thingNouns =
  /^ (?:programmes?|programs?|schemes?|initiative|projects?|missions?|campaign|operation|agreement|accord|treaty|act|bill|law|rules?|regulation|directive|festival|cup|awards?|prize|trophy|tournament|championship|model|app|system|software|platform|drug|vaccine|pill|rocket|satellite|spacecraft|probe|rover|missile|aircraft|jet|helicopter|drone|train|car|vehicle|truck|phone|chip|variant|virus|strain|game|film|album|song|exhibition|storm|cyclone|hurricane|typhoon|index|doctrine|protocol|strategy|package|deal|ferry|ship|vessel|tanker|trawler)(?!\p{L})/u;

/** Roles that firms have as well as people: "the mill's owner", "contractor". */
export const firmRoles =
  /(?<!\p{L})(?:owner|operator|maker|manufacturer|builder|developer|publisher|supplier|contractor|subcontractor|lender|insurer|landlord|producer|brewer|retailer|grocer|broadcaster|employer|parent|carrier|shipper|distributor|provider|bidder|auditor|(?:salmon|fish|shrimp|prawn|trout) farmer|(?:car|auto|chip|drug|steel|plane|phone|tyre|tire|engine|ship|boat|house)-?(?:maker|builder))(?: (?:of|for|at|in) .*)?$/iu;
