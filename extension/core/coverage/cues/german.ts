/** German: words that decide how one claim stands to another. */
import type { CueRows } from './cue-words.ts';

export const GERMAN: CueRows = {
  negators: 'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden weder nirgends ohne kaum',
  nobodies: 'niemand nichts',
  trailing: 'nicht nie niemals',
  capitalNouns: true,
  idle: 'nur zuletzt allein zweifellos',
  deniers: `bestreitet bestreiten bestritt bestritten dementiert dementieren dementierte leugnet leugnen weigert weigern weigerte verweigert verweigern
    ablehnen abgelehnt lehnt lehnen lehnte ablehnung verbietet verbieten verboten verhindert verhindern verzichtet verzichten untersagt untersagen
    ausgeschlossen zurückgewiesen verwirft verworfen falsch`,
  denierPhrases: 'sind-gegen ist-gegen bin-gegen war-gegen waren-gegen stimmte-gegen stimmten-gegen weist-zurück wies-zurück',
  breaks: 'aber weil obwohl während wenn falls bevor nachdem sondern sobald solange',
  auxiliaries:
    'ist sind war waren hat haben hatte hatten wird werden wurde wurden würde würden kann können konnte muss müssen musste soll sollen sollte darf dürfen will wollen',
  demands:
    'muss müssen soll sollen sollte sollten darf dürfen will wollen wollte fordert fordern forderte verlangt verlangen braucht brauchen möchte möchten drängt dringt',
  stances:
    'bereit zustimmen unterstützen unterstützt befürwortet befürworten ablehnen lehnt weigert verweigert verspricht versprochen angeboten verpflichtet',
  readiness: 'bereit verspricht versprochen verpflichtet angeboten',
  hedges:
    'könnte könnten möglicherweise vielleicht wohl vermutlich wahrscheinlich offenbar angeblich mutmaßlich dürfte dürften womöglich würde scheint',
  forecasts: 'wird werden würde könnte soll sollen erwartet erwarten plant planen geplant nächste nächsten nächstes künftig',
  periods: 'quartal halbjahr monat woche jahr jahrzehnt saison',
  partials: 'einige einzelne mehrere manche viele teil teile teilweise wenige mehrheit minderheit',
  universals: 'alle alles jeder jede jedes kein keine niemand ganz ganze ganzen gesamte gesamten immer nie',
  restrictions: 'nur ausschließlich allein lediglich',
  progress: 'nun jetzt inzwischen mittlerweile erneut bereits wieder gestiegen inzwischen endgültig seither nunmehr verschoben',
  kindred: `
    soldaten soldat truppen truppe streitkräfte armee militär bundeswehr
    schicken senden entsenden entsendung entsandt
    verhandlungen verhandeln gespräche gespräch beratungen
    waffenruhe feuerpause waffenstillstand
    abkommen vertrag vereinbarung einigung
    wahl wahlen abstimmung votum
    regierung kabinett
    regierungschef kanzler ministerpräsident premier premierminister
    gesetz vorlage entwurf gesetzentwurf
    tot tote toten todesopfer opfer getötet gestorben starben ums
    verletzt verletzte verwundet verwundete
    steigen steigt stieg gestiegen erhöhen erhöht erhöhung anheben angehoben anhebung zunehmen zunahme wachsen
    sinken sinkt sank gesunken fallen fiel senken senkt senkte gesenkt senkung rückgang zurückgehen kürzen kürzung
    entlassen entlassung gekündigt kündigung
    beschäftigte beschäftigten mitarbeiter angestellte arbeitnehmer
    firma unternehmen konzern betrieb
    schließen schließt schloss geschlossen schließung
    öffnen geöffnet öffnet eröffnet eröffnung eröffnen
    polizei beamte polizisten
    angriff attacke anschlag
    hilfe unterstützung beistand
    wollen will möchte beabsichtigt plant
    verfrüht vorzeitig früh
    liefern liefert geliefert lieferung lieferungen
    stimmen gestimmt`,
  opposites: `
    steigen steigt stieg gestiegen erhöht zunehmen zugenommen gewachsen höher mehr|sinken sinkt sank gesunken fallen fiel gesenkt abnehmen abgenommen gefallen niedriger weniger
    teurer|billiger
    gewonnen gewann gewinnt sieg|verloren verlor verliert niederlage
    gewinn|verlust
    geöffnet offen öffnet|geschlossen schließt zu
    schuldig verurteilt|unschuldig freigesprochen
    lebt überlebt|gestorben tot getötet
    angenommen zugestimmt gebilligt|abgelehnt zurückgewiesen
    erlaubt gestattet|verboten untersagt
    freigelassen frei|festgenommen verhaftet haft
    sicher|gefährlich unsicher
    echt wahr|falsch gefälscht fälschung
    erfolg erfolgreich gelungen|misserfolg gescheitert
    beginnt begann begonnen|endet endete beendet
    beitreten eintritt|austreten austritt
    lobt lobte gelobt begrüßt begrüßte|kritisiert kritisierte verurteilt verurteilte rügt rügte
    verlängert verlängerte|ausgelaufen abgelaufen beendet
    zurückgetreten rücktritt|bleibt geblieben
    unterzeichnet unterzeichnete unterschrieben|blockiert blockierte
    erobert eroberte eingenommen|verloren aufgegeben
    gestärkt verstärkt|geschwächt abgeschwächt
    verbessert|verschlechtert
    eingestellt angeheuert|entlassen entließ
    bestätigt bestätigte|dementiert dementierte bestritten
    einstimmig einig|gespalten zerstritten
    verdoppelt|halbiert
    fortgesetzt weitergeführt|abgebrochen gescheitert
    verhängt|aufgehoben`,
  contrasts: `
    staatlich staatliche privat private
    erste ersten zweite zweiten dritte dritten
    nördlich nördlichen südlich südlichen östlich östlichen westlich westlichen`,
};
