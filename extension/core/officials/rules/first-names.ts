/**
 * More first names of the press of the seven languages, in lower case. They tell a namesake ("Moira Rasmussen") and the sex of who bears them; they
 * make no spellings, so unlike `given-names.ts` they say nothing of other forms. Names that are also common words, towns or surnames are left out.
 */
export const MEN = `
 abel alasdair alfie amos benedict bertram caleb cedric clyde conrad corey declan dermot dexter donovan duane edgar edmund elijah elliot elmer errol ewan farrell fergus finlay freddie gareth garth
 giles gregor griffin gus hamish hector homer horace isaiah ivor jarrod jarvis jasper jed jonah josiah kelvin kieran lachlan leroy lester lionel luther lyle lyndon morris niall noel osman otis phineas
 quincy reuben rhys roderick rodney rodrigo roland ronan rory rufus seamus sheldon solomon terence thaddeus toby tristan tyrone wilbur wilfred wyatt zane aksel asger bengt birger bjarne egil einar
 eirik erling eskil finn frode gunnar hakon halvard haakon harald helge henning ilkka ivar jarl jorgen jouni jussi kaare kari kjell leif mats mikkel mogens niels odd olav olof ove pekka petter ragnar
 rasmus sigurd steen stellan sune svein tapio terje thorbjorn tor torben tore trond trygve veli viggo albrecht axel bernhard burkhard carsten claus clemens dietmar dietrich eberhard eckhard egon elmar
 erhard erich erwin eugen ewald friedhelm gebhard gerd gernot gero gisbert gottfried gunter hanno hannes hartmut heiner hubertus jochen jorn juergen karlheinz karsten konrad korbinian leonhard lothar
 ludger markus matthias maximilian meinhard norbert ortwin oskar reiner reinhard reinhold rudiger ruprecht siegmar sigmar steffen stephan thilo tilman ulrich volkmar waldemar walther wieland wilfried
 wilhelm winfried wolfram adrien albin alphonse amaury anatole anselme antonin armand arnaud aubin auguste augustin aurelien bastien blaise brice charly clement clovis corentin cyrille edgard emile
 emilien eudes fabrice ferdinand frederic gaspard gaston gauthier georges ghislain gregoire gustave herve hippolyte honore hugues jeannot jocelyn joris josselin jules leonce lilian loic lucien ludovic
 marius mathieu mathis maxence mickael patrice raoul raphael remi remy renaud rene romain sacha serge severin stephane sylvain tanguy theo theophile thibault thibaut ulysse vianney yannick yvan yvon
 achille adolfo adriano agostino alessio alfio alfredo amedeo amerigo aniello antonello attilio aurelio beniamino benito bernardo calogero camillo carmelo carmine ciro corrado cosimo costantino
 cristiano damiano demetrio dino donato edoardo egidio emanuele ennio ermanno ettore eugenio ezio ferdinando ferruccio flavio fulvio furio gaetano gerardo germano giacomo gianfranco giancarlo gianluigi
 gianmarco gianpaolo gilberto gino giuliano guglielmo ignazio ivano lamberto leonardo livio loris luciano manlio marcello marzio michelangelo mirko nazario nello nino nunzio oreste osvaldo ottavio
 pasquale patrizio pierluigi piero pierpaolo raffaele raimondo renzo rinaldo rino rodolfo romolo ruggero sauro savino saverio sebastiano settimio silvano simone tiziano tommaso tullio ubaldo umberto
 valentino valerio adolf alojzy ambroży arkadiusz bartłomiej bartosz bogumił bogusław bolesław cezary czesław dariusz dawid eryk eugeniusz fabian feliks franciszek fryderyk gustaw henryk ignacy jakub
 janusz jeremi jerzy juliusz kacper kajetan kamil klemens kornel krystian lucjan ludwik łukasz marian mariusz mieczysław mikołaj patryk przemysław teodor tymoteusz wacław walenty wiesław wincenty
 włodzimierz zenon zygmunt alonso alvaro andres angel cristobal emiliano enrique esteban felipe francisco gonzalo guillermo hernan inigo iker jaime joaquin leandro leonel mateo octavio pablo raul
 ricardo ruben tomas vicente xavi anwar ashraf bashar farid farouk fuad ghassan habib hakim hamza hani hossein idris imran jamal khaled majid malik mansour marwan mehdi mostafa nabil nasser osama qasim
 rachid rashid reza salah salim sami tarek tariq yasser yousef zaid глеб валентин вениамин герман демид ефим иннокентии клим корнеи макар матвеи никанор платон прохор радик родион савва тимофеи филипп
 эльдар юлиан арсен богуслав гнат демян ждан зиновіи йосип карпо корніи левко любомир матвіи мирон нестор омелян панас пилип прокіп радим сава тиміш тимофіи устим філіп хома юхим юліан яким ярема
`;
export const WOMEN = `
 adele agatha agnes aileen aisha alice alicia alison allison amelia ann annie ariana audrey beatrice belinda bernadette beverly bridget brittany brooke carmen carrie cassandra celeste cheryl chloe
 clarissa colleen cora courtney daphne darlene deirdre denise dora doreen edna eileen elaine eleanor eloise elsie ethel eunice fanny felicity flora georgina geraldine gertrude gillian gladys glenda
 gwen gwendolyn harriet henrietta hilda imogen isabella isobel jasmine jeanette jemima josephine kerry kirsty leah leanne lesley lily lindsay lois loretta lorna lorraine lucinda mabel maeve mandy
 marcia margot marianne marilyn marion marjorie matilda maud maureen mavis maxine melanie mildred millicent millie miranda miriam moira molly morag muriel myra nell noelle octavia penelope philippa
 phoebe phyllis priscilla ramona rhoda rhona rosalie rosalind rosamund rosemary roxanne sabrina sadie selina shannon stacey susannah sybil tabitha tamara tamsin tessa thelma tiffany trudy vivian wilma
 winifred yolanda zara agneta anneli annika birgitta britta dagny ebba elin gro gudrun gunilla hanne hedvig ingeborg inger johanne kerstin kirsti lene lotte maren margrethe marit ragnhild signe solveig
 sunniva susanne trine turid ulla unni vigdis ylva adelheid angelika anke anneliese annegret annelie anja antje beate berta bettina brunhilde christel cornelia cosima dorothea edeltraud elfriede
 franziska frauke friederike gerlinde gertrud gesine gisela hannelore heidemarie helga helma henriette hildegard ilona imke ingelore irmgard irmtraud jutta karola katharina katja kirstin kordula
 lieselotte liselotte luise mareike margarete margit margret marlene marlies mechthild nadine ottilie regine roswitha rosemarie saskia sibylle sieglinde silke sonja svenja swantje tanja traudl trude
 uta verena veronika waltraud wiebke wilhelmine adeline agathe aimee albane alix amandine amelie anais angelique anouk apolline armelle arlette aurelie aurore axelle benedicte berengere blandine
 camille capucine cecile celia chantal charlene clemence clementine clotilde coralie corinne delphine edwige eliane elise elodie emilie estelle eugenie eulalie evelyne fabienne faustine floriane
 francine francoise gabrielle genevieve georgette germaine ghislaine gisele helene heloise hermine hortense huguette jeanne jeannine joelle josette josiane justine laetitia laure leonie liliane lise
 lucette lucie lucile ludivine lydie manon margaux marguerite marthe mireille monique myriam nadege nathalie noemie odette odile odilon oceane pascale paulette perrine pierrette raymonde renee rolande
 roseline rozenn sandrine severine sidonie sixtine solange solene sylvie thais tiphaine valentine veronique violaine virginie viviane yolande alessandra alida amalia ambra angelica antonella antonietta
 benedetta carlotta carmela caterina cinzia clelia cristina daniela debora diletta donatella eleonora elisabetta emanuela enrica ester eugenia fabiana fabiola fernanda fiammetta filomena flavia
 gabriella gaia ginevra giovanna gisella giuliana giuseppina ivana lara lavinia licia liliana lorena loredana lorenza luana lucia luciana lucrezia luigia maddalena margherita mariangela marianna
 mariarosaria mariastella mariella marisa matilde maura michela milena morena nicoletta noemi nunzia ornella patrizia piera romina rosalba rosanna rosaria rosetta rossana rossella sabina samanta
 silvana simonetta stefania tiziana viviana adrianna aldona alicja aniela bożena bogumiła bronisława celina czesława daria dominika dorota edyta elżbieta emilia ewelina felicja franciszka gabriela
 genowefa grażyna halina henryka iwona izabela janina jolanta józefa kamila katarzyna kazimiera kinga klara klaudia krystyna lidia lucyna łucja ludwika mariola marlena martyna marzena mirosława oliwia
 patrycja paulina renata stanisława sylwia urszula wacława weronika wiesława wiktoria władysława zdzisława zofia zuzanna almudena amparo araceli beatriz begona blanca catalina concepcion esperanza
 estefania fatima graciela guadalupe inmaculada jimena josefa juana leticia manuela maricarmen maribel milagros montserrat noelia nuria paloma raquel soledad ximena amina amira aziza fadia farah fatma
 habiba hanan jamila khadija laila layla mariam maryam maysa rania rasha reem salma samira shereen soraya souad wafa yasmin zahra zainab zeinab агата аделина аліна анастасія ангеліна анжела антоніна
 валерія варвара василина віолетта дарина діана домініка емілія євгенія євдокія жанна зоя іванна ілона інга карина кіра клавдія лідія лілія мирослава неля ніна олеся орися поліна раїса регіна роксолана
 руслана соломія стефанія софія сніжана тамара уляна фаїна христина юстина ярина ярослава агния аделаида алевтина алина анастасия ангелина антонина валерия василиса виолетта дарья диана евгения евдокия
 елизавета зинаида инга кира клавдия лидия милана нелли нина полина раиса регина римма серафима снежана софия таисия ульяна фаина эвелина элеонора
`;
