/** Polish: words that decide how one claim stands to another. */
import type { CueRows } from './cue-words.ts';

export const POLISH: CueRows = {
  negators: 'nie nigdy żaden żadna żadne żadnego żadnej żadnych nikt nikogo nic niczego bez ani brak',
  nobodies: 'nikt nic',
  concord: 'nie nigdy żaden żadna żadne żadnego żadnej żadnych nikt nikogo nic niczego ani',
  undoers: 'bez',
  idle: 'tylko jedynie',
  deniers: `zaprzecza zaprzeczają zaprzeczył zaprzeczyła zaprzeczyć dementuje dementują zdementował odmawia odmawiają odmówił odmówiła odmówić odmowa
    odrzuca odrzucają odrzucił odrzuciła odrzucić sprzeciwia sprzeciwiają sprzeciwiamy sprzeciwił sprzeciw wyklucza wykluczają wykluczył wykluczyć
    zakazuje zakazał zakazać zakaz zapobiega uniknąć unika rezygnuje zrezygnował fałszywy nieprawda`,
  denierPhrases:
    'jest-przeciw są-przeciw jesteśmy-przeciw jest-przeciwny są-przeciwni jesteśmy-przeciwni zagłosował-przeciw głosowali-przeciw',
  breaks: 'ale lecz bo ponieważ gdy kiedy jeśli jeżeli podczas zanim natomiast',
  auxiliaries:
    'jest są był była było byli były będzie będą ma mają może mogą musi muszą powinien powinna powinno powinni został została zostało trzeba należy',
  demands:
    'musi muszą powinien powinna powinno powinni trzeba należy chce chcą chciał domaga domagają żąda żądają wzywa wzywają apeluje apelują wymaga oczekuje zamierza',
  stances:
    'gotowy gotowa gotowi zgadza zgadzają zgodził popiera popierają poparł odmawia odrzuca sprzeciwia sprzeciwiają sprzeciwiamy obiecuje obiecał zobowiązał',
  readiness: 'gotowy gotowa gotowi obiecuje obiecał zobowiązał',
  hedges: 'może mogą mógłby mogłaby mogliby prawdopodobnie podobno rzekomo ewentualnie zapewne przypuszczalnie wydaje',
  forecasts: 'będzie będą planuje planują ma mają przewiduje przewidywany przyszły przyszła przyszłym',
  periods: 'kwartał półrocze miesiąc tydzień rok sezon dekada',
  partials: 'niektóre niektórzy kilka kilku część większość mniejszość pojedyncze nieliczni',
  universals: 'wszyscy wszystkie wszystkich każdy każda każde żaden żadna nikt cały cała całe zawsze nigdy',
  restrictions: 'tylko wyłącznie jedynie',
  progress: 'teraz już obecnie ponownie wzrosła wzrosło wzrosły dotychczas wreszcie ostatecznie podpisano',
  kindred: `
    żołnierz żołnierze żołnierzy wojsko wojska wojskowi armia siły
    wysłać wyśle wysłał wysyłać wysłanie skierować rozmieścić
    negocjacje negocjować rozmowy rozmów rokowania
    rozejm zawieszenie
    umowa porozumienie traktat pakt
    wybory głosowanie
    rząd gabinet
    prezydent przywódca szef lider
    ustawa projekt prawo
    zginął zginęła zginęło zginęli śmiertelnych ofiar ofiary zabity zabici zmarł zmarli
    ranny ranni rannych rannego
    wzrosnąć wzrósł wzrosła wzrosło wzrost podnieść podniósł podniosła podwyższyć podwyżka zwiększyć zwiększył
    spadł spadła spadło spadły spadek obniżyć obniżył zmniejszyć zmniejszył zmalał
    zwolnić zwolniony zwolnienia pracę
    pracownicy pracowników zatrudnieni
    firma spółka przedsiębiorstwo koncern
    zamknąć zamknie zamknięty zamknięcie zamknięciu zamknięcia
    otworzyć otwarty otwarcie
    policja funkcjonariusze
    atak natarcie szturm
    pomoc wsparcie
    chce zamierza planuje
    przedwczesny wcześnie
    dostarczyć dostawa dostawy
    powiadomić powiadomił poinformować poinformował`,
  opposites: `
    wzrósł wzrosła wzrosło wzrosły rośnie podrożał podniósł więcej|spadł spadła spadło spadły maleje staniał obniżył mniej
    wygrał wygrała zwycięstwo|przegrał przegrała porażka
    zysk|strata
    otwarty otwarta otwarto|zamknięty zamknięta zamknięto
    winny skazany|niewinny uniewinniony
    żyje przeżył|zginął zmarł
    przyjął przyjęto zatwierdził|odrzucił odrzucono
    zezwolił pozwala|zakazał zakazuje
    uwolniony wolny|aresztowany zatrzymany
    bezpieczny|niebezpieczny
    prawdziwy|fałszywy
    sukces|porażka
    rozpoczął zaczął|zakończył skończył
    pochwalił chwali|skrytykował krytykuje potępił potępia
    przedłużono przedłużył|wygasł wygasło
    rezygnacja ustąpił zrezygnował|pozostaje pozostał
    podpisał podpisano|zawetował zawetowano
    zdobył zajął|stracił utracił
    wzmocnił umocnił|osłabił osłabł
    poprawił poprawiła poprawiło|pogorszył pogorszyła pogorszyło
    zatrudnił zatrudniła|zwolnił zwolniła
    potwierdził potwierdziła|zaprzeczył zdementował
    jednogłośnie jednomyślnie|podzielony podzielona
    kontynuowano wznowiono|przerwano zerwano
    wprowadził nałożył|zniósł uchylił`,
  contrasts: `
    publiczny prywatny
    północny południowy wschodni zachodni
    pierwszy drugi trzeci`,
};
