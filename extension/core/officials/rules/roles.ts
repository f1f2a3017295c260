/**
 * Titles of offices by language. A row: role, language, phrases in the base form. Words of Ukrainian, Russian, Polish and German are declined by
 * rule ("=" before a phrase: not declined); "+" names the place that the phrase itself implies ("Bundeskanzler+de"); "*" stands
 * for the adjective of any state, "@" for its name ("szef * dyplomacji").
 * Two rows with one role mean one office in one body.
 */
export const ROLE_ROWS = `
president | en | president, head of state
president | uk | президент, президентка, глава держави, очільник держави
president | ru | президент, глава государства
president | it | presidente, presidente della Repubblica+it, capo dello Stato, presidentessa
president | de | Präsident, Präsidentin, Staatspräsident, Staatspräsidentin, Staatschef, Staatschefin, Staatsoberhaupt, US-Präsident+us, Kremlchef+ru, Kreml-Chef+ru, Kremlherrscher+ru, Bundespräsident+de, Bundespräsidentin+de, EU-Ratspräsident+euco, Ratspräsident+euco, Kommissionspräsidentin+ec, Kommissionspräsident+ec, EU-Kommissionspräsidentin+ec, EU-Kommissionspräsident+ec, EU-Kommissionschefin+ec, EU-Kommissionschef+ec, Kommissionschefin+ec, EZB-Präsidentin+ecb, EZB-Präsident+ecb, EZB-Chefin+ecb, EZB-Chef+ecb
president | fr | président, président de la République+fr, présidente de la République+fr, présidente, chef de l'État, cheffe de l'État
president | pl | prezydent, głowa państwa, prezes, przewodniczący, przewodnicząca
vice-president | en | vice president, vice-president
vice-president | uk | віцепрезидент, віце-президент, віцепрезидентка
vice-president | ru | вице-президент
vice-president | it | vicepresidente, vice presidente
vice-president | de | Vizepräsident, Vizepräsidentin
vice-president | fr | vice-président, vice-présidente
vice-president | pl | wiceprezydent
prime-minister | en | prime minister, premier, head of government, PM, chief minister, taoiseach+ie
prime-minister | uk | прем'єр-міністр, прем'єр-міністерка, прем'єрка, прем'єр, глава уряду, голова уряду, очільник уряду, керівник уряду
prime-minister | ru | премьер-министр, премьер, глава правительства, председатель правительства, глава кабмина
prime-minister | it | primo ministro, prima ministra, premier, presidente del Consiglio+it, capo del governo
prime-minister | de | Premierminister, Premierministerin, Ministerpräsident, Ministerpräsidentin, Regierungschef, Regierungschefin, Premier
prime-minister | fr | premier ministre, première ministre, chef du gouvernement, cheffe du gouvernement, président du Conseil
prime-minister | pl | premier, szef rządu, szefowa rządu, prezes Rady Ministrów, premierka
chancellor | en | chancellor
chancellor | uk | канцлер, канцлерка
chancellor | ru | канцлер
chancellor | it | cancelliere, cancelliera
chancellor | de | Bundeskanzler+de, Bundeskanzlerin+de, Kanzler, Kanzlerin
chancellor | fr | chancelier, chancelière
chancellor | pl | kanclerz, kanclerka
foreign-minister | en | foreign minister, minister of foreign affairs, minister for foreign affairs, foreign affairs minister, foreign secretary, top diplomat, chief diplomat, head of the foreign ministry, foreign ministry chief, secretary of state for foreign affairs, external affairs minister
foreign-minister | uk | міністр закордонних справ, міністерка закордонних справ, глава =МЗС, голова =МЗС, очільник =МЗС, керівник =МЗС, очільниця =МЗС, міністр іноземних справ
foreign-minister | ru | министр иностранных дел, глава =МИД, глава =МИДа, глава внешнеполитического ведомства
foreign-minister | it | ministro degli Esteri, ministra degli Esteri, ministro degli Affari esteri, capo della diplomazia, titolare della Farnesina+it
foreign-minister | de | Außenminister, Außenministerin, Chefdiplomat, Chefdiplomatin
foreign-minister | fr | ministre des Affaires étrangères, chef de la diplomatie, cheffe de la diplomatie
foreign-minister | pl | minister spraw zagranicznych, szef =MSZ, szefowa =MSZ, szef dyplomacji, szefowa dyplomacji
secretary-of-state | en | secretary of state
secretary-of-state | uk | державний секретар, держсекретар, державна секретарка, глава Держдепу, глава Держдепартаменту
secretary-of-state | ru | государственный секретарь, госсекретарь, глава Госдепа, глава Госдепартамента
secretary-of-state | it | segretario di Stato, segretaria di Stato
secretary-of-state | fr | secrétaire d'État
secretary-of-state | pl | sekretarz stanu
defence-minister | en | defence minister, defense minister, minister of defence, minister of defense, defence secretary, defense secretary, secretary of defense, secretary of defence, secretary of war, war secretary, minister for defence
defence-minister | uk | міністр оборони, міністерка оборони, глава Міноборони, очільник Міноборони, глава Пентагону+us, очільник Пентагону+us
defence-minister | ru | министр обороны, глава =Минобороны, глава Пентагона+us
defence-minister | it | ministro della Difesa, ministra della Difesa, segretario alla Difesa, capo del Pentagono+us
defence-minister | de | Verteidigungsminister, Verteidigungsministerin, Pentagonchef+us, Pentagon-Chef+us
defence-minister | fr | ministre de la Défense, ministre des Armées, secrétaire à la Défense, chef du Pentagone+us
defence-minister | pl | minister obrony, minister obrony narodowej, sekretarz obrony, szef =MON, szef Pentagonu+us
finance-minister | en | finance minister, minister of finance, treasury secretary, secretary of the treasury, chancellor of the exchequer+gb
finance-minister | uk | міністр фінансів, міністерка фінансів, глава Мінфіну
finance-minister | ru | министр финансов, глава Минфина
finance-minister | it | ministro delle Finanze, ministro dell'Economia, segretario al Tesoro
finance-minister | de | Finanzminister, Finanzministerin
finance-minister | fr | ministre des Finances, ministre de l'Économie, secrétaire au Trésor
finance-minister | pl | minister finansów, sekretarz skarbu
interior-minister | en | interior minister, minister of the interior, home secretary+gb, minister of internal affairs
interior-minister | uk | міністр внутрішніх справ, глава =МВС
interior-minister | ru | министр внутренних дел, глава =МВД
interior-minister | it | ministro dell'Interno, ministra dell'Interno
interior-minister | de | Innenminister, Innenministerin
interior-minister | fr | ministre de l'Intérieur
interior-minister | pl | minister spraw wewnętrznych, szef =MSWiA
secretary-general | en | secretary general, secretary-general, sec-gen
secretary-general | uk | генеральний секретар, генсек, генсекретар, генсекретарка
secretary-general | ru | генеральный секретарь, генсек
secretary-general | it | segretario generale, segretaria generale
secretary-general | de | Generalsekretär, Generalsekretärin, Nato-Generalsekretär+nato, UN-Generalsekretär+un
secretary-general | fr | secrétaire général, secrétaire générale
secretary-general | pl | sekretarz generalny
chair | en | chair, chairman, chairwoman, chairperson
chair | uk | голова, очільник, очільниця
chair | ru | председатель
chair | it | presidente
chair | de | Vorsitzender, Vorsitzende, Chef, Chefin, Notenbankchef, Notenbankchefin
chair | fr | président, présidente
chair | pl | przewodniczący, przewodnicząca, szef
head | en | head, chief, leader, boss, top official
head | uk | глава, голова, очільник, очільниця, керівник, керівниця, лідер, лідерка, шеф
head | ru | глава, лидер, руководитель, шеф, начальник, хозяин
head | it | capo, leader, numero uno, guida, vertice, direttore
head | de | Chef, Chefin, Leiter, Leiterin, Nato-Chef+nato, Natochef+nato, EU-Chefin+ec
head | fr | chef, cheffe, patron, patronne, dirigeant, dirigeante, numéro un, leader, directeur, directrice, maître, locataire
head | pl | szef, szefowa, przywódca, przywódczyni, lider, liderka, gospodarz
press-secretary | en | press secretary, spokesman, spokeswoman, spokesperson, chief spokesman
press-secretary | uk | речник, речниця, прессекретар, прес-секретар, прессекретарка, пресекретар, прес-секретарка
press-secretary | ru | пресс-секретарь, официальный представитель
press-secretary | it | portavoce, addetta stampa, addetto stampa, segretaria stampa
press-secretary | de | Sprecher, Sprecherin, Pressesprecher, Pressesprecherin, Pressesekretär, Pressesekretärin, Kremlsprecher+kremlin, Kreml-Sprecher+kremlin
press-secretary | fr | porte-parole, secrétaire de presse, attachée de presse
press-secretary | pl | rzecznik, rzeczniczka, rzecznik prasowy, rzeczniczka prasowa, sekretarz prasowy, sekretarz prasowa
ambassador | en | ambassador, permanent representative, envoy
ambassador | uk | посол, постійний представник, постпред, посолка
ambassador | ru | посол, постоянный представитель, постпред
ambassador | it | ambasciatore, ambasciatrice, rappresentante permanente
ambassador | de | Botschafter, Botschafterin, ständiger Vertreter, ständige Vertreterin
ambassador | fr | ambassadeur, ambassadrice, représentant permanent, représentante permanente
ambassador | pl | ambasador, ambasadorka, stały przedstawiciel
saceur | en | supreme allied commander europe, SACEUR+nato, supreme allied commander in europe, supreme allied commander
saceur | uk | верховний головнокомандувач =ОЗС, верховний головнокомандувач об'єднаних збройних сил, верховний головнокомандувач сил
saceur | ru | верховный главнокомандующий объединенными силами, верховный главнокомандующий объединенных сил
saceur | it | comandante supremo alleato, comandante supremo alleato in Europa, comandante supremo delle forze, comandante supremo
saceur | de | Oberbefehlshaber in Europa, Nato-Oberbefehlshaber+nato, Saceur+nato
saceur | fr | commandant suprême des forces alliées en Europe, commandant suprême, commandant suprême allié
saceur | pl | naczelny dowódca, naczelny dowódca sił sojuszniczych
supreme-commander | en | supreme commander, top commander, top military commander
commander-in-chief | en | commander-in-chief, commander in chief, top general, army chief, top commander, military chief
commander-in-chief | uk | головнокомандувач, головком
commander-in-chief | ru | главнокомандующий, главком
commander-in-chief | it | comandante in capo, capo delle forze armate, comandante
commander-in-chief | de | Oberbefehlshaber, Armeechef, Oberkommandierender
commander-in-chief | fr | commandant en chef, chef des armées
commander-in-chief | pl | głównodowodzący, naczelny dowódca, dowódca
chief-of-defence | en | chief of defence, chief of defense, defence chief, defense chief, chief of the defence staff, chief of defence staff, chief of the defense staff
chief-of-defence | it | capo di stato maggiore della Difesa, capo di Stato maggiore
chief-of-defence | fr | chef d'état-major, chef d'état-major des armées
chief-of-defence | de | Generalstabschef, Generalinspekteur
chief-of-defence | pl | szef sztabu generalnego
chief-of-defence | uk | начальник генерального штабу
chief-of-defence | ru | начальник генерального штаба, начальник генштаба
speaker | en | speaker, house speaker+us-house, speaker of the house+us-house
speaker | uk | спікер, спікерка
speaker | ru | спикер
speaker | it | speaker
speaker | de | Sprecher, Vorsitzender, Vorsitzende
speaker | fr | président, présidente, speaker
speaker | pl | spiker, spikerka, przewodniczący, marszałek
governor | en | governor
governor | uk | губернатор, голова
governor | ru | губернатор
governor | it | governatore
governor | de | Gouverneur, Gouverneurin, Chef
governor | fr | gouverneur, gouverneure
governor | pl | gubernator, prezes
managing-director | en | managing director, director general, director-general, executive director
managing-director | uk | директор-розпорядник, генеральний директор, директорка-розпорядниця
managing-director | ru | директор-распорядитель, генеральный директор
managing-director | it | direttore generale, direttrice generale
managing-director | de | Generaldirektor, Generaldirektorin, geschäftsführende Direktorin, geschäftsführender Direktor
managing-director | fr | directrice générale, directeur général
managing-director | pl | dyrektor generalny, dyrektor zarządzająca, dyrektor zarządzający
high-representative | en | high representative, foreign policy chief, chief of foreign policy, high representative for foreign affairs, head of diplomacy, high representative for foreign affairs and security policy
high-representative | uk | верховний представник, верховна представниця, глава дипломатії, головний дипломат, очільниця дипломатії, глава європейської дипломатії+eu
high-representative | ru | верховный представитель, глава дипломатии, глава евродипломатии+eu, глава европейской дипломатии+eu
high-representative | it | alto rappresentante, alta rappresentante, capo della diplomazia europea+eu
high-representative | de | Außenbeauftragte, Außenbeauftragter, Hohe Vertreterin, Hoher Vertreter, Chefdiplomatin, Chefdiplomat
high-representative | fr | haute représentante, haut représentant, cheffe de la diplomatie européenne+eu, chef de la diplomatie européenne+eu
high-representative | pl | wysoki przedstawiciel, szefowa dyplomacji, wysoka przedstawicielka
attorney-general | en | attorney general
mayor | en | mayor, lord mayor
mayor | uk | мер, міський голова
mayor | ru | мэр
mayor | it | sindaco, sindaca
mayor | de | Bürgermeister, Bürgermeisterin, Oberbürgermeister
mayor | fr | maire
mayor | pl | burmistrz, prezydent miasta
chief-of-staff | en | chief of staff
chief-of-staff | uk | керівник апарату
chief-executive | en | chief executive, CEO, chief executive officer
monarch | en | king, queen
monarch | uk | король, королева
monarch | ru | король, королева
monarch | it | re, regina
monarch | de | König, Königin
monarch | fr | roi, reine
monarch | pl | król, królowa
pope | en | pope, pontiff
security-adviser | en | national security adviser, national security advisor
foreign-minister | en | top * diplomat, chief * diplomat, head of the * foreign ministry, head of @ s foreign ministry, head of * diplomacy
foreign-minister | uk | глава * дипломатії, очільник * дипломатії, очільниця * дипломатії, глава * =МЗС, очільник * =МЗС, глава зовнішньополітичного відомства
foreign-minister | ru | глава * дипломатии, глава * =МИД, глава * внешнеполитического ведомства
foreign-minister | pl | szef * dyplomacji, szefowa * dyplomacji, szef * =MSZ, minister spraw zagranicznych
foreign-minister | it | capo della diplomazia
defence-minister | en | head of the * defence ministry, head of the * defense ministry
defence-minister | uk | глава * Міноборони
defence-minister | ru | глава * Минобороны
presidential-chief | en | head of the presidential office, head of the office of the president, head of the president's office, presidential chief of staff, head of @ s presidential office, head of the * presidential office, head of the * president s office, head of @ s office of the president
presidential-chief | uk | керівник Офісу президента+ua, голова Офісу президента+ua, очільник Офісу президента+ua, глава Офісу президента+ua, керівник =ОП+ua, глава =ОП+ua
presidential-chief | ru | глава офиса президента+ua, руководитель офиса президента+ua
presidential-chief | it | capo dell'ufficio del presidente, capo dell'ufficio presidenziale
presidential-chief | de | Leiter des Präsidialamts, Präsidialamtschef, Chef des Präsidialamts, Leiter des Präsidentenbüros
presidential-chief | fr | chef du bureau présidentiel, chef du bureau du président, chef de l'administration présidentielle
presidential-chief | pl | szef biura prezydenta, szef kancelarii prezydenta
nobody | en | office of the president, office of the prime minister, presidential office, president's office, prime minister's office, cabinet of ministers, deputy head, deputy chief, presidential candidate, former head
nobody | uk | офіс президента, адміністрація президента, канцелярія президента, кандидат у президенти, кандидат в президенти
nobody | ru | офис президента, администрация президента, кандидат в президенты
nobody | it | ufficio del presidente, candidato alla presidenza
nobody | de | Präsidialamt, Bundespräsidialamt, Präsidentschaftskandidat
nobody | fr | bureau du président, cabinet du président, candidat à la présidence
nobody | pl | kancelaria prezydenta, biuro prezydenta, kancelaria premiera, kandydat na prezydenta
`;

/** Role that "head", "chief" or "leader" of a body means, first one that the register has an office for. */
export const HEAD_OF_BODY =
  'secretary-general president chair managing-director governor speaker commander-in-chief chief-executive high-representative head'.split(
    ' ',
  );
/** The same for a state with a president at its head, and for one with a head of government. */
export const HEAD_OF_PRESIDENTIAL_STATE = ['president', 'monarch'];
export const HEAD_OF_PARLIAMENTARY_STATE = ['chancellor', 'prime-minister'];

/** Roles that name one office together: the press calls a chair president or head, the law calls it something else. */
export const SAME_OFFICE: Readonly<Record<string, readonly string[]>> = {
  president: ['chair'],
  chair: ['president', 'governor', 'speaker'],
  head: [],
  governor: ['president'],
  speaker: ['chair', 'president'],
  'chief-of-staff': ['head'],
  'managing-director': ['head'],
  ambassador: [],
};
