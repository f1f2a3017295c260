/** Italian: words that decide how one claim stands to another. */
import type { CueRows } from './cue-words.ts';

export const ITALIAN: CueRows = {
  negators: 'non mai nessuno nessuna nessun nulla niente né senza neanche nemmeno neppure',
  nobodies: 'nessuno nulla niente',
  concord: 'non mai nessuno nessuna nessun nulla niente né neanche nemmeno neppure',
  trailing: 'mai',
  undoers: 'senza',
  idle: 'solo soltanto',
  deniers: `nega negano negato negare smentisce smentiscono smentito smentire rifiuta rifiutano rifiutato rifiutare rifiuto respinge respingono respinto respingere
    oppone oppongono opporsi opponiamo opposizione esclude escludono escluso escludere vieta vietano vietato vietare divieto impedisce impedire rinuncia rinunciare
    contesta contestano evita evitare falso`,
  denierPhrases: 'è-contro sono-contro siamo-contro era-contro votato-contro è-contrario sono-contrari siamo-contrari',
  breaks: 'ma perché quando mentre se prima dopo poiché sebbene',
  auxiliaries:
    'è sono era erano ha hanno aveva avevano sarà saranno sarebbe può possono deve devono va vanno fu furono potrà dovrà bisogna occorre',
  demands:
    'deve devono dovrebbe dovrebbero bisogna occorre vuole vogliono voleva chiede chiedono chiedeva esige esigono pretende sollecita intende',
  stances:
    'pronto pronta pronti accetta accettano accettato sostiene sostengono favorevole favorevoli rifiuta rifiutano respinge oppone opponiamo promette promesso',
  readiness: 'pronto pronta pronti promette promesso',
  hedges:
    'potrebbe potrebbero forse probabilmente sarebbe sarebbero avrebbe avrebbero presumibilmente apparentemente eventualmente sembra sembrano presunto',
  forecasts: 'sarà saranno dovrebbe dovrebbero prevede prevedono previsto prevista prossimo prossima potrebbe',
  periods: 'trimestre semestre mese settimana anno stagione decennio',
  partials: 'alcuni alcune diversi diverse parte maggioranza minoranza qualche pochi',
  universals: 'tutti tutte tutto tutta ogni ognuno nessuno nessuna intero intera sempre mai',
  restrictions: 'solo soltanto esclusivamente unicamente riservato riservata',
  progress: 'ora adesso ormai già infine nuovamente salito rinviato firmato',
  kindred: `
    soldati soldato truppe militari esercito forze
    inviare invia inviato invio mandare schierare schierato
    negoziati negoziare trattative colloqui dialogo
    tregua armistizio
    accordo trattato patto intesa
    elezione elezioni voto votazione
    governo esecutivo
    presidente capo leader
    legge testo disegno
    morto morti ucciso uccisi vittime decesso bilancio deceduto
    ferito feriti
    aumentare aumenta aumentato aumento alzare alzato salire salito crescere cresciuto crescita rialzo portare
    diminuire diminuito diminuzione calare calato calo scendere sceso ridurre ridotto riduzione
    licenziare licenziati licenziato posto lavoro
    lavoratori dipendenti operai addetti
    azienda società impresa gruppo
    chiudere chiude chiuso chiusura
    aprire apre aperto apertura
    polizia agenti
    attacco offensiva assalto
    aiuto sostegno assistenza
    vuole intende punta
    prematuro presto
    consegnare consegna consegnato fornire fornitura
    avvertire avvertito informare informato avvisare avvisato`,
  order: 'prima dopo',
  opposites: `
    prima|dopo
    aumentato aumenta cresciuto salito alzato più|diminuito diminuisce calato sceso ridotto meno
    vinto vince vittoria|perso perde sconfitta
    utile profitto|perdita
    aperto apre|chiuso chiude
    colpevole condannato|innocente assolto
    vivo sopravvissuto|morto ucciso
    accettato approvato accetta|rifiutato respinto rifiuta
    autorizzato permesso|vietato
    liberato libero|arrestato detenuto
    sicuro|pericoloso
    vero autentico|falso
    successo riuscito|fallimento fallito
    iniziato comincia inizia|terminato finito finisce
    lodato loda elogia elogiato|criticato critica condannato condanna
    prorogato prolungato|scaduto
    dimesso dimissioni|resta rimane rimasto
    firmato firma|bloccato veto
    conquistato preso|perso
    rafforzato|indebolito
    migliorato migliora|peggiorato peggiora
    assunto assunti|licenziato licenziati
    confermato conferma|smentito smentisce negato nega
    unanime unito|diviso spaccato
    raddoppiato|dimezzato
    proseguito proseguono ripreso|interrotto interrotti
    imposto|revocato`,
  contrasts: `
    pubblico privato
    nord sud est ovest
    primo secondo terzo`,
};
