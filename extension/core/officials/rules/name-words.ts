/** Small words inside names, by kind; folded. They tell how a name is parted into first names and surname. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stand before a surname and belong to it: von der Leyen, Van Gundy, de Gaulle, al-Maliki, bin Salman. */
export const PARTICLES = setOf(
  'van von der den de del della dello degli dei da di do dos das du des la le lo los las o l d n el al ul ad as an ar ash bin ibn ben ter ten zu zum zur af av abu abdel y e san st saint mac фон дер ван де аль эль бен',
);
/** Particles that stand for one another: al-Sadr, el-Sadr. */
export const ARTICLE_PARTICLES = setOf('al el ul ad as an ar ash');
/** Behind a surname: Jr., III, Baron … are no surnames. */
export const SUFFIXES = setOf('jr sr ii iii iv v junior senior esq phd md мл ст');
/** A particle after which only the whole name may stand for the person: Karl I of Austria, Prince Philip of Greece. */
export const OF_WORDS = setOf('of the and');
/** Before a name, no part of it. */
export const HONORIFICS = setOf('sir dame lord lady baron baroness dr prof king queen prince princess sheikh pope');

/** Surnames so common that a neighbour by one letter is somebody else: Johnson and Johnston, Peterson and Petersen. */
export const COMMON_SURNAMES = setOf(
  'johnson johnston johnsen jonson williams williamson anderson andersen andersson peterson petersen pedersen thompson thomson robinson robertson richardson harrison hamilton ferguson sullivan mitchell campbell phillips gonzalez gonzales rodriguez rodrigues fernandez fernandes hernandez hernandes martinez sanchez johansson johansen hoffman hoffmann hofmann schneider schulz schultz schmidt fischer bernard lambert rousseau ferrari ferraro esposito ivanova petrova kowalski kowalska kaminski kaminska morrison morrisey patterson pattison christensen kristensen jacobsen jakobsen rasmusen hansson larsson larssen carlson carlsson karlsson stevenson stephenson crawford cranford marshall fletcher chambers coleman jefferson jackson',
);

/** Endings of patronymics, folded, Latin and Cyrillic: Vladimirovich, Oleksandrovych, Petrivna, Викторович, Ильич. */
export const PATRONYMIC =
  /(ovich|evich|ovych|evych|iiovych|iyovych|ovitch|evitch|owicz|ewicz|owitsch|ewitsch|ovna|evna|ivna|yivna|owna|ович|евич|івна|івни|овна|евна|йович|иович|ийович|льич|овича|евича|овичу|евичу|овичем|евичем|овны|евны|овне|евне|івною|івну)$/;

/** Family names of China, Korea and Vietnam that stand first: Xi Jinping, Kim Jong Un, Nguyen Phu Trong. */
export const FAMILY_FIRST = setOf(
  'xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao liang zheng xie tang deng jiang wen han cao peng zeng xiao cai pan dong yuan yu su ye lu ding wei bo hua mao tsai chiang lai kim lee park pak choi cho jung chung jang shin seo kwon lim oh song kang yoon yun moon roh ban hwang ri han nguyen tran le pham phan vo truong сі си лі ли ван чжан лю кім ким пан мун юн',
);
/** One syllable or two of a Chinese, Korean or Vietnamese given name: Jinping, Jong, Un, Ki-moon, In, Phu. */
export const EAST_ASIAN_GIVEN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrywv])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uan|uai|ai|ei|ao|ou|an|en|in|un|on|om|oo|oon|ae|ae|eo|eon|eong|eok|aek|ia|ie|iu|ua|ue|ui|uo|uk|yuk|ok|ik|ak|am|im|um|yon|yong|yun|a|e|i|o|u|er)){1,2}$/;
