/**
 * First names: which forms are one name in different languages, and which are short forms of it. Each row: sex, then the forms that may
 * stand for each other, each in some language of the press. "Robert Gates" and "Bob Gates", "Volodymyr" and "Володимир".
 */

/** m or f, a colon, forms. Rows with one form only say that the word is a first name. */
export const GIVEN_NAME_ROWS = `
m: volodymyr vladimir wladimir wolodymyr volodimir wladymir wolodimir володимир владимир
m: oleksandr olexander olexandr aleksandr alexander alexandr aleksander alexandre alessandro oleksander alex sasha олександр александр
m: serhiy serhii serghei sergey sergei sergej sergiy sergii serhij siergiej sergueï sergio sergiusz сергіи сергеи
m: andriy andrii andrey andrei andrej andrij andriï andreï andrzej andrea andreas андріи андреи анджеи
m: dmytro dmitry dmitri dmitriy dmitrij dmitrii dmitrij dmytri dmitrijus дмитро дмитрии
m: mykola nikolai nikolay nikolaj nikolaï mikola mykoła николаи микола
m: oleksiy oleksii oleksij olexij olexii aleksey alexey aleksei alexei alexej aleksej alexeï aleksiej олексіи алексеи
m: petro pyotr petr piotr pjotr pietro петро петр
m: pavlo pavel pawel pawlo paul pawel павло павел
m: mykhailo mykhaylo mikhail mikheil michail mikhaïl mychajlo michael michał mykhajlo михаило михаил
m: yevhen yevgeny yevgeniy evgeny evgeniy evgeni evgenij jewgeni jewgienij jewhen evhen evgueni eugene yevhenii євген євгеніи евгении
m: yuriy yurii yuri yury jurij juri iouri iurii iurie юріи юрии
m: denys denis денис
m: kyrylo kirill kyryl kiril кирило кирилл
m: oleh oleg олег
m: ihor igor ігор игорь ігорь
m: viktor victor wiktor віктор виктор
m: vasyl vasily vasiliy vasilii wassili wasyl vassili василь василии
m: hryhoriy hryhorii grigory grigoriy grigori григоріи григории
m: valeriy valerii valery valeri walerij waleri valéry валеріи валерии
m: vitaliy vitalii vitaly vitali witali witalij віталіи виталии
m: anatoliy anatolii anatoly anatoli анатоліи анатолии
m: arseniy arsenii arseny arseni арсеніи арсении
m: bohdan bogdan богдан
m: leonid леонід леонид
m: maksym maxim maksim maxime massimo максим
m: mykyta nikita микита никита
m: roman роман
m: stepan степан
m: taras тарас
m: vadym vadim вадим wadym
m: levko lewko левко
m: arsen арсен
m: davyd давид
m: nursultan нурсултан
m: valentyn valentin walentin walentyn валентин
m: viacheslav vyacheslav wjatscheslaw viatcheslav wiaczesław вячеслав
m: yaroslav jaroslaw iaroslav jarosław ярослав
m: artem artyom artiom артем
m: borys boris борис
m: danylo daniil danil данило даниил
m: daniel dan danny danil даніел даниэль
m: fedir fyodor fedor fiodor федір федор
m: heorhiy georgy georgiy georgi georgii george giorgi georg георгіи георгии джордж
m: illia ilya ilja ilia ілля илья
m: ivan iwan іван иван
m: kostiantyn konstantin konstantyn костянтин константин
m: lev lew лев
m: ruslan руслан
m: rustem rustam рустем рустам
m: semen semyon семен
m: vsevolod всеволод
m: vladyslav vladislav wladislaw владислав
m: stanislav stanislaw stanisław станіслав станислав
m: svyatoslav sviatoslav святослав
m: rostyslav rostislav ростислав
m: myroslav miroslav мирослав
m: ostap остап
m: orest орест
m: yehor egor yegor єгор егор
m: gennady hennadiy gennadiy геннадіи геннадии
m: timur тимур
m: ramzan рамзан
m: zakhar захар
m: nazar назар
m: marat марат
m: eduard едуард эдуард edward
f: yuliia yulia julia iulia julija yuliya ioulia юлія юлия
f: olena elena yelena helena lena олена елена
f: kateryna ekaterina yekaterina katerina catherine jekaterina катерина екатерина
f: nataliia natalia natalya nataliya natalie natalja наталія наталия наталья
f: iryna irina iryna irène ірина ирина
f: tetiana tatiana tatyana tetyana tatjana тетяна татьяна
f: oksana oxana оксана
f: svitlana svetlana sviatlana swetlana світлана светлана
f: maria mariya mariia marie marija марія мария
f: anna hanna anne ганна анна
f: liudmyla lyudmila ludmila ljudmila людмила
f: valentyna valentina валентина
f: olha olga ольга
f: nadiya nadiia nadezhda надія надежда
f: liubov lyubov любов любовь
f: lesia леся
f: inna інна инна
f: larysa larisa лариса
f: halyna galina галина
f: vira vera віра вера
f: yana jana яна
f: alla алла
f: margarita маргарита
f: elvira ельвіра эльвира
f: ella элла
f: ksenia ксения
f: mariana мар'яна марьяна
m: donald don дональд
m: mark marc marco марк
m: marco марко
m: jens єнс иенс
m: anders андерс
m: joe joseph jozef józef josef джо джозеф иосиф
m: emmanuel еммануель эммануэль эмманюэль
m: olaf олаф
m: friedrich фрідріх фридрих
m: keir кір кир
m: rishi ріші риши
m: david девід дэвид давид dave
m: rob роб
m: robert bob bobby rob роберт
m: william bill will billy уільям уильям
m: richard dick rick rich річард ричард
m: charles chuck charlie чарльз
m: james jim jimmy jamie джеимс
m: john jack johnny джон
m: jonathan jon джонатан
m: michael mike mick маикл
m: thomas tom tommy томас
m: anthony antony tony ентоні энтони
m: edward ed ted eddie едвард эдвард
m: edwin ed
m: theodore ted teddy
m: benjamin ben benny бенджамін
m: benyamin binyamin benjamin біньямін биньямин bibi
m: samuel sam
m: stephen steven steve стівен стивен
m: christopher chris кристофер крістофер
m: timothy tim тім
m: gregory greg
m: jeffrey geoffrey jeff geoff
m: matthew matt
m: andrew andy ендрю эндрю drew
m: nicholas nick
m: peter pete пітер питер
m: pete піт пит
m: philip phillip phil
m: raymond ray
m: ronald ron рональд
m: kenneth ken kenny
m: lawrence larry laurence
m: gerald jerry gerry
m: jerome jerry джером
m: frederick fred
m: francis frank
m: franklin frank
m: henry hank harry
m: harold harry hal
m: walter walt вальтер
m: bernard bernie бернард
m: bernie берні берни
m: leonard len leo
m: alan allan allen al
m: albert al альберт
m: alfred al fred
m: patrick pat патрік патрик
m: martin marty
m: zachary zach
m: joshua josh
m: nathaniel nathan nate
m: russell russ
m: douglas doug
m: terrence terry
m: vincent vince
m: clifford cliff
m: herbert herb
m: eugene gene
m: melvin mel
m: abraham abe
m: mitchell mitch
m: calvin cal
m: dominic dom
m: maxwell max
m: randall randy
m: stanley stan
f: elizabeth liz beth betsy lisa eliza елізабет элизабет ліз лиз
f: margaret peggy maggie meg
f: katherine kate kathy catherine kathryn katie cathy
f: deborah debbie deb
f: barbara барбара barb
f: patricia pat patty
f: jennifer jen jenny
f: susan sue suzanne
f: kimberly kim
f: victoria vicky вікторія виктория
f: cynthia cindy
f: christine christina chris крістін кристин
f: theresa teresa terry тереза
f: rebecca becky
f: sandra sandy
f: judith judy
f: jacqueline jackie
f: pamela pam
f: virginia ginny
f: abigail abby
f: alexandra alexandria oleksandra aleksandra олександра александра
f: madeleine maddie
f: nancy ненсі нэнси
f: angela angie ангела
f: ursula урсула
f: giorgia джорджа джорджия
f: karoline caroline каролін кэролаин кероланин
f: kaja кая
f: kamala камала
f: hillary гілларі хиллари
f: annalena анналена
f: sanna санна
f: mette метте
f: roberta роберта
f: julianne джуліанна джулианна
m: giuseppe джузеппе
m: sergio серджіо
m: viktor віктор
m: recep реджеп
m: barack барак
m: jose josé жозе хосе
m: antonio antónio антоніо антониу антоніу
m: alexus алексус
m: lloyd ллоид
m: mario маріо марио
m: matteo маттео
m: paolo паоло
m: luigi луїджі
m: antonio антоніо
m: giovanni джованні
m: francesco франческо
m: lorenzo лоренцо
m: silvio сільвіо
m: enrico енріко
m: stefano стефано
m: roberto роберто
m: carlo карло
m: franco франко
m: claudio клаудіо
m: guido гвідо
m: fabio фабіо
m: nicola нікола
m: vincenzo вінченцо
m: salvatore сальваторе
m: filippo філіппо
m: gianni джанні
m: daniele даніеле
m: davide давіде
m: alberto альберто
m: luca лука
m: bruno бруно
m: gennaro gennaro
m: wolfgang вольфганг
m: heiko хаико
m: helmut гельмут
m: gerhard герхард
m: jean жан
m: jacques жак
m: françois франсуа
m: pierre пєр
m: nicolas ніколя
m: dominique домінік
m: laurent лоран
m: gabriel габріель
m: édouard едуар
m: édouard
m: sébastien себастьєн
m: bruno
m: gérald gérard
m: charles
m: karol кароль
m: mateusz матеуш
m: jarosław ярослав
m: lech лех
m: radosław radek радослав
m: szymon шимон
m: władysław владислав
m: bronisław броніслав
m: krzysztof кшиштоф
m: tomasz томаш
m: wojciech воицех
m: rafał рафал
m: zbigniew збігнєв
m: grzegorz ґжегож
m: jan ян
m: jacek яцек
m: marek марек
m: adam адам
m: lars ларс
m: ulf ульф
m: gitanas гітанас
m: edgars едгарс
m: alar алар
m: petr петр
m: robert
m: zoran зоран
m: aleksandar александар
m: milos мілош
m: klaus клаус
m: nikos нікос
m: pedro педро
m: mariano маріано
m: luis луїс
m: carlos карлос
m: jorge хорхе
m: juan хуан
m: miguel мігель
m: manuel мануель
m: javier хавьєр
m: fernando фернанду
m: alejandro алехандро
m: rafael рафаель
m: narendra нарендра
m: mohammed muhammad mohamed mohammad mohammad мохаммед
m: ahmed ahmad ахмед
m: ali алі
m: hassan hasan хасан
m: hussein husayn хусеин
m: ibrahim ібрагім
m: mahmoud махмуд
m: mustafa мустафа
m: omar омар
m: abdullah абдулла
m: abdul абдул
m: salman салман
m: youssef yusuf юсуф
m: khalid халід
m: hakan хакан
m: mevlut мевлют
m: tayyip тайїп
m: ilham ільхам
m: nikol нікол
f: mary marie мері
f: sarah sara сара
f: emma емма
f: emily емілі
f: laura лаура
f: linda лінда
f: lisa ліза
f: karen карен
f: helen хелен
f: jane джеин
f: jessica
f: michelle мішель
f: melania меланія
f: ivanka іванка
f: amy
f: ashley
f: amanda
f: andrea
f: angelina
f: betty
f: brenda
f: britney
f: cameron
f: carol
f: carolyn
f: charlotte
f: chelsea
f: claire
f: condoleezza
f: dana
f: diana діана диана
f: diane
f: donna
f: dorothy
f: ellen
f: erin
f: eva
f: eve
f: evelyn
f: fiona
f: frances
f: grace
f: hannah
f: heather
f: heidi
f: ingrid
f: isabel isabelle
f: jacinda
f: janet
f: janice
f: jill
f: joan
f: joanne
f: joyce
f: julie
f: karine карін карин
f: katie
f: kathleen
f: kelly
f: kirsten
f: kristen kristin
f: laurie
f: leslie
f: lauren
f: lillian
f: lucy
f: lydia
f: lynn
f: madison
f: martha
f: martina
f: megan
f: meghan
f: melissa
f: mia
f: monica
f: naomi
f: nicole
f: nikki
f: nina ніна нина
f: olivia
f: paula
f: priti
f: rachel
f: rosie
f: rosalynn
f: ruth
f: samantha
f: sally
f: sharon
f: sheila
f: shirley
f: sofia sophia sophie sofiia sofiya sofija софія софия
f: stephanie
f: suella
f: sylvia
f: tara
f: tracy
f: vanessa
f: veronica
f: wendy
f: yvette
f: yvonne
f: zoe
f: chiara
f: francesca
f: elly
f: giulia
f: federica
f: paola
f: silvia
f: simona
f: ségolène
f: marine
f: élisabeth
f: brigitte
f: valérie
f: rachida
f: yaël
f: anne
f: céline
f: christiane
f: renate
f: claudia
f: nancy
f: petra
f: sabine
f: katrin
f: bärbel
f: małgorzata
f: beata
f: agnieszka
f: ewa
f: joanna
f: magdalena
f: zuzana
f: maia
f: salome
f: dalia
f: ingrida
f: tsai
f: aung
f: benazir
f: sirimavo
m: aaron
m: adrian
m: aidan
m: alec
m: alexis
m: alistair
m: alvin
m: amir
m: andre
m: angus
m: antoine
m: archie
m: arnold
m: arthur artur артур
m: austin
m: barney
m: barry
m: bart
m: blake
m: brad bradley
m: brandon
m: brendan
m: brent
m: brett
m: brian bryan
m: bruce
m: byron
m: callum
m: carl karl
m: casey
m: cecil
m: chad
m: chester
m: clarence
m: clark
m: claude
m: clayton
m: clint clinton
m: clive
m: colin
m: conor connor
m: craig
m: curtis
m: cyril
m: dale
m: damian
m: darren
m: darryl
m: dean
m: dennis
m: derek
m: desmond
m: dominik
m: duncan
m: dustin
m: dwight
m: dylan
m: earl
m: elliott
m: elon
m: emil
m: eric erik
m: ernest
m: ethan
m: evan
m: felix
m: gary
m: gavin
m: gilbert
m: glen glenn
m: gordon
m: graham
m: grant
m: greta
m: guy
m: hamid
m: hans
m: howard
m: hubert
m: hugh
m: hugo
m: ian
m: ira
m: isaac
m: ismail
m: ivan
m: jacob jake
m: jared
m: jason
m: jay
m: jeremy
m: jesse
m: joel
m: johan
m: jonas
m: jordan
m: julian
m: justin
m: kamal
m: karim
m: keith
m: kevin
m: kim
m: kofi
m: kurt
m: kyle
m: lance
m: lee
m: leon
m: lewis louis
m: liam
m: lindsey
m: logan
m: lou
m: lucas luke
m: magnus
m: malcolm
m: marcus
m: marshall
m: marvin
m: maurice
m: max
m: miles
m: milton
m: mohamed
m: moshe
m: naftali
m: neil
m: nelson
m: nigel
m: noah
m: norman
m: oliver
m: olivier
m: oscar
m: otto
m: owen
m: perry
m: quentin
m: ralph
m: ramon
m: randy
m: reginald
m: rex
m: roger
m: ross
m: roy
m: rudolph rudy
m: rupert
m: ryan
m: scott
m: sean shaun shane
m: seth
m: sidney
m: silas
m: simon
m: spencer
m: stuart
m: sven
m: ted
m: tobias
m: todd
m: travis
m: trevor
m: troy
m: tyler
m: vernon
m: victor
m: wade
m: warren
m: wayne
m: wesley
m: willy
m: winston
m: yair
m: yitzhak
m: zac
f: arianna
f: agata
f: allegra
f: alessia
f: aleksandra
f: anita
f: annette
f: astrid
f: aurora
f: birgit
f: camilla
f: carla
f: cecilia
f: clara
f: dagmar
f: danuta
f: doris
f: edith
f: elisa
f: elke
f: emmanuelle
f: erika erica
f: esther
f: florence
f: gabriele
f: gerda
f: gina
f: gloria
f: greta
f: hilde
f: ilaria
f: ilse
f: inga
f: ines
f: irena
f: jadwiga
f: juliette
f: justyna
f: karolina
f: katarina
f: kristina khrystyna христина кристина
f: leila
f: letizia
f: louise
f: luisa
f: marina maryna марина
f: marta марта
f: mathilde
f: mona
f: monika
f: nadia
f: ottavia
f: pauline
f: raffaella
f: rita
f: rosa
f: serena
f: sigrid
f: sonia
f: susanna
f: teresa
f: ulrike
f: ute
f: valeria
f: vanja
f: vittoria
f: wanda
m: achim
m: aldo
m: alain
m: alfonso
m: andris
m: angelo
m: antanas
m: arne
m: armin
m: arvid
m: aziz
m: benoît
m: bernd
m: bertrand
m: björn
m: cesare
m: christian крістіан кристиан
m: christoph
m: christophe
m: damien
m: dario
m: denis
m: detlef
m: didier
m: diego
m: dieter
m: dirk
m: domenico
m: eduardo
m: elio
m: emilio
m: enzo
m: ernesto
m: etienne
m: fabien
m: fabrizio
m: federico
m: florian
m: frederik
m: fritz
m: geert
m: gert
m: gianluca
m: gilles
m: giorgio
m: giulio
m: gunther günther
m: gustav
m: gustavo
m: guillaume
m: heinrich
m: heinz
m: henri
m: henrik
m: herman hermann
m: holger
m: horst
m: ignacio
m: ingo
m: jaak
m: joachim
m: jörg
m: jürgen
m: jüri
m: kaspar
m: kazimierz
m: klaas
m: knut
m: leszek
m: lorenz
m: luc
m: ludwig
m: lutz
m: maciej
m: manfred
m: marcel
m: marcin
m: mauro
m: maurizio
m: mikael
m: mirosław
m: nils
m: olivier
m: ole
m: ottmar
m: pascal
m: paweł
m: per
m: philippe
m: pier
m: pietro
m: poul
m: ralf
m: rainer
m: raimonds
m: remigiusz
m: renato
m: riccardo
m: rocco
m: rolf
m: rudolf
m: ryszard
m: sebastian
m: siegfried
m: siim
m: sławomir
m: søren
m: stanisław
m: stefan
m: tadeusz
m: thierry
m: thorsten
m: timo
m: toomas
m: torsten
m: udo
m: ugo
m: uwe
m: valdis
m: vidar
m: vittorio
m: volker
m: walter
m: werner
m: willem
m: witold
m: xavier
m: yves
m: zdzisław
f: zinaida зінаїда зинаида
f: tamara тамара
f: daryna darina дарина
f: daria darya dariia дарія дарья
f: bohdana богдана
f: yaroslava jaroslava iaroslava ярослава
f: solomiia solomiya соломія соломия
f: anastasia anastasiia anastasiya анастасія анастасия
f: zhanna жанна
f: lidiia lidiya lidia лідія лидия
f: raisa раїса раиса
f: zoia zoya зоя
f: yevheniia yevgenia evgenia yevgeniya євгенія евгения
f: antonina антоніна антонина
f: myroslava miroslava мирослава
f: ruslana руслана
f: alina аліна алина
f: polina поліна полина
f: varvara варвара
f: yelyzaveta yelizaveta elizaveta єлизавета елизавета
f: ulyana uliana уляна ульяна
f: klavdiia klavdia klavdiya клавдія клавдия
f: snizhana snezhana сніжана снежана
m: anton антон
m: hlib gleb гліб глеб
m: yosyp iosif йосип
m: liubomyr lyubomyr lubomyr любомир
m: marian мар'ян марьян
m: matvii matviy matvey matvei матвій матвей
m: mstyslav mstislav мстислав
m: nazarii nazariy назарій назарий
m: pylyp filipp пилип филипп
m: tymofii tymofiy timofey timofei timofej тимофій тимофей
m: yakiv yakov яків яков
m: myron miron мирон
m: zinovii zinoviy зіновій зиновий
m: rinat рінат ринат
m: ildar ільдар ильдар
`;
