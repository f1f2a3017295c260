/** In which language well-known outlets first publish, to tell a quotation from its translation. Data only; outlets it does not list are asked of the corpus. */

const LISTS: Readonly<Record<string, string>> = {
  it: `corriere della sera|la repubblica|repubblica|la stampa|il sole 24 ore|il messaggero|il giornale|il fatto quotidiano|avvenire|libero|il foglio|rai|rainews|tg1|sky tg24|ansa|adnkronos|agi|l'espresso|panorama|la verità`,
  de: `der spiegel|spiegel|die zeit|die welt|welt|welt am sonntag|bild|bild am sonntag|süddeutsche zeitung|frankfurter allgemeine zeitung|faz|frankfurter allgemeine|handelsblatt|tagesspiegel|der tagesspiegel|taz|stern|focus|ard|zdf|tagesschau|deutschlandfunk|n-tv|dpa|neue zürcher zeitung|nzz|der standard|die presse|kurier|orf|rnd|redaktionsnetzwerk deutschland|funke mediengruppe`,
  fr: `le monde|le figaro|libération|les echos|le parisien|l'express|le point|l'obs|la croix|ouest-france|mediapart|tf1|bfmtv|bfm tv|france 2|france inter|franceinfo|rtl|europe 1|lci|le soir|la libre belgique|rtbf|le temps|afp|agence france-presse`,
  es: `el país|el pais|el mundo|abc|la vanguardia|la razón|efe|el confidencial|rtve|clarín|la nación|infobae`,
  pl: `gazeta wyborcza|rzeczpospolita|onet|wirtualna polska|wp|polsat news|tvn24|tvp|pap|rmf fm|radio zet|dziennik gazeta prawna|fakt|super express|interia|polityka|newsweek polska`,
  uk: `european pravda|yevropeiska pravda|українська правда|європейська правда|suspilne|hromadske|ukrinform|unian|interfax-ukraine|liga|nv|tsn|24 kanal|babel|zn.ua|dzerkalo tyzhnia|espreso|radio svoboda|rada`,
  ru: `tass|ria novosti|ria|rbc|rbk|kommersant|vedomosti|izvestia|izvestiya|rossiyskaya gazeta|komsomolskaya pravda|interfax|gazeta.ru|lenta.ru|rossiya 1|russia 1|channel one|novaya gazeta|meduza|moskovsky komsomolets`,
  nl: `de telegraaf|de volkskrant|nrc|het parool|de standaard|nos|vrt`,
  pt: `folha de s.paulo|o globo|público|expresso|lusa`,
  ro: `moldova 1 tv|digi24|agerpres|adevărul|hotnews|ziarul de gardă|tvr`,
  tr: `hürriyet|sabah|milliyet|anadolu|anadolu agency|cumhuriyet|ntv|trt haber`,
  sv: `dagens nyheter|svenska dagbladet|aftonbladet|expressen|svt`,
  da: `politiken|berlingske|jyllands-posten|dr|tv 2`,
  no: `aftenposten|vg|verdens gang|nrk|dagbladet`,
  fi: `helsingin sanomat|yle|iltalehti|ilta-sanomat`,
  et: `postimees|err|delfi eesti`,
  lt: `lrt|delfi|15min`,
  lv: `lsm|diena`,
  cs: `čtk|ctk|mladá fronta dnes|hospodářské noviny|seznam zprávy|česká televize`,
  hu: `mti|népszava|magyar nemzet|hvg|telex|index`,
  el: `kathimerini|ta nea|to vima|ert`,
  ja: `yomiuri shimbun|asahi shimbun|mainichi shimbun|nikkei|nhk|kyodo`,
  ko: `yonhap|chosun ilbo|joongang ilbo|kbs`,
  zh: `xinhua|people's daily|cctv|caixin`,
  he: `haaretz|yedioth ahronoth|ynet|maariv|channel 12|channel 13|kan`,
  ar: `al arabiya|al-hayat|asharq al-awsat|al-ahram`,
  en: `the guardian|guardian|the times|the sunday times|financial times|the daily telegraph|the telegraph|the independent|the economist|bbc|bbc news|sky news|itv|reuters|associated press|ap|bloomberg|the new york times|new york times|the washington post|washington post|the wall street journal|wall street journal|politico|axios|cnn|fox news|nbc|nbc news|abc news|cbs|cbs news|npr|newsweek|time|the atlantic|foreign policy|foreign affairs|the hill|usa today|los angeles times|the kyiv independent|kyiv independent|kyiv post|the irish times|the globe and mail|the sydney morning herald|politico europe|euractiv|defense one|newsmax|breitbart`,
};

const BY_OUTLET: ReadonlyMap<string, string> = new Map(
  Object.entries(LISTS).flatMap(([language, outlets]) => outlets.split('|').map((outlet): [string, string] => [outlet, language])),
);

const plain = (outlet: string): string => outlet.toLowerCase().replaceAll('’', "'").trim();

/** BCP 47 language of an outlet, by its printed name in any case; null where it is not listed. */
export const languageOfOutlet = (outlet: string): string | null =>
  BY_OUTLET.get(plain(outlet)) ?? BY_OUTLET.get(plain(outlet).replace(/^the /, '')) ?? null;
