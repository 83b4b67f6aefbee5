import type { Proses } from './type.ts';

export const de: Proses = {
  about: {
    title: 'Über Pledgebook',
    lead: 'Pledgebook liest Nachrichten über angekündigte Investitionen und führt darüber Buch.',
    sections: [
      {
        id: 'why',
        heading: 'Wozu',
        body: [
          'Unternehmen und Regierungen kündigen täglich Milliarden und Tausende Arbeitsplätze an. Die Zahlen werden wiederholt, übersetzt, mit Umsatz und Fördergeld vermengt, ein Jahr später erneut angekündigt, gekürzt, verschoben, fallen gelassen. Pledgebook hält jede Zusage fest, die Worte, in denen sie gemacht wurde, und was aus ihr wurde.',
        ],
      },
      {
        id: 'trust',
        heading: 'Worauf Sie sich verlassen können',
        body: [
          '- Keine Zahl ohne Zitat: Jeder Wert steht neben den Worten des Artikels, aus denen er stammt.',
          '- Eine Vermutung erscheint nie als Tatsache: Erschlossene und umgerechnete Werte sagen es.',
          '- Jeder Wert sagt, wer ihn angesehen hat: maschinell gelesen, von einem Menschen geprüft oder bestritten.',
          '- Widersprüche stehen nebeneinander und werden nicht gemittelt.',
          '- Keine Cookies für Lesende, keine Verfolgung, keine Anfrage an fremde Server.',
        ],
      },
      {
        id: 'own',
        heading: 'Ein eigenes Register beginnen',
        body: [
          'Das Beispielregister liegt getrennt von Ihrem und wird nie mit ihm vermischt. Ein leeres, eigenes öffnet:',
          '    npm start -- --empty',
          'Fügen Sie dann unter „Text lesen“ einen Text ein und behalten Sie ihn, oder fügen Sie Dateien über die Befehlszeile hinzu:',
          '    npm run --silent pledgebook -- add article.html',
        ],
      },
    ],
  },
  method: {
    title: 'Methode',
    lead: 'Wie aus Artikeln Zusagen werden und wie sie gezählt werden.',
    sections: [
      {
        id: 'reading',
        heading: 'Lesen',
        body: [
          'Ein Programm liest jeden Artikel und hält fest, was er behauptet: Jemandem zufolge sagt ein Investor einem Ort Geld oder Arbeitsplätze zu. Jeder Betrag und jede Kopfzahl bekommt eine Rolle; was keine Zusage ist (Umsatz, öffentliches Geld, Übernahmen, Stellenabbau …), steht auf der Seite des Artikels mit dem, was es entschied.',
          'Relative Daten („am Donnerstag“) werden vom Tag des Artikels aus bestimmt. Ist der unbekannt, wird er aus dem Text erschlossen und so gekennzeichnet, oder bleibt unbekannt.',
        ],
      },
      {
        id: 'matching',
        heading: 'Dieselbe Zusage?',
        body: [
          'Aussagen mehrerer Artikel kommen zusammen, wenn Investor, Ort, Branche, Betrag und Zeit zueinander passen. Eine unsichere Zuordnung bleibt unsicher und sichtbar. Redaktionen können zusammenführen und trennen; ihre Entscheidungen überdauern jedes neue Lesen.',
        ],
      },
      {
        id: 'in-force',
        heading: 'Die geltende Zahl',
        body: [
          'Der Betrag einer Zusage ist der ihres letzten Schritts (Ankündigung, Erhöhung, Kürzung) nach dessen eigenem Datum, nicht nach dem des Artikels. Ein späterer Rückblick auf eine ältere Zahl ändert nichts. Widerstreitende Zahlen desselben Schritts erweitern die Spanne.',
        ],
      },
      {
        id: 'sums',
        heading: 'Summen sind Spannen',
        body: [
          'Das untere Ende zählt Mindestwerte („bis zu“ zählt nichts) und unsichere Doppel einmal. Das obere Ende zählt Höchstwerte (ein offenes Ende zählt mit der genannten Zahl und trägt „und mehr“) und unsichere Doppel getrennt. Teile einer größeren Zusage werden ihr nie hinzugerechnet. Unbekanntes bleibt unbekannt und wird so gezählt.',
        ],
      },
      {
        id: 'money',
        heading: 'Geld',
        body: [
          'Betrag und Währung bleiben, wie sie genannt wurden. Jeder Schritt wird zum Mittelkurs der Europäischen Zentralbank seines eigenen Monats umgerechnet; Kurs und Monat werden gezeigt, ein noch nicht endgültiger Kurs heißt vorläufig. Es sind laufende Preise.',
        ],
      },
      {
        id: 'kept',
        heading: 'Gehalten oder nicht',
        body: [
          'Gehalten: zum zugesagten Datum in Betrieb und, wo Ergebnisse bekannt sind, mindestens 90 % der niedrigen Zusage an Geld und an Arbeitsplätzen, je für sich beurteilt. In Betrieb ohne bekannte Ergebnisse: eröffnet, Zahlen ungeprüft. Nur fällige Zusagen zählen in einen Anteil. Schweigen zählt nie als Absage.',
          'Ein schlechtes Wort (abgesagt, verkleinert, verzögert), das niemand geprüft hat, lautet „laut Bericht …“, mit Medium, Tag und Zitat.',
        ],
      },
      {
        id: 'changes',
        heading: 'Änderungen der Methode',
        body: [
          'Was am Lesen, Zusammenführen und Zählen geändert wurde, das Neueste zuerst.',
          '- 23. November 2026: Zitate auf den Seiten der Zusagen, in der API und in Ausgaben sind auf ein Zehntel jedes Artikels gekürzt.',
          '- 23. November 2026: Für Stille zählen auch Monate, in denen Quellen des Landes und der Sprache ohne Störung beobachtet wurden, nicht nur Monate mit einem Artikel.',
          '- 22. November 2026: Zusagen lassen sich als ausländisch oder inländisch unterscheiden, allein nach bekannten Hauptsitzen; ein unbekannter zählt für keines von beiden.',
          '- 22. November 2026: Eine Gesamtsumme für eine Region wird nur mit Zusagen dieser Region verglichen; zuvor standen ihr landesweite gegenüber.',
          '- 22. November 2026: Ein Standort, der als Teil eines größeren Plans desselben Tages genannt wird, zählt als dessen Teil; zuvor wurde beides addiert.',
          '- 22. November 2026: Von mehreren gleich frühen Daten einer Ankündigung wird das genaueste gezeigt.',
          '- 22. November 2026: erste Fassung der Methode.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Glossar',
    lead: 'Die Wörter dieser Seiten.',
    sections: [
      {
        id: 'pledge',
        heading: 'Zusage',
        body: [
          'Ein Versprechen eines Investors an einen Ort, in Geld oder Arbeitsplätzen: die Aussagen vieler Artikel darüber, zusammengeführt.',
        ],
      },
      {
        id: 'claim',
        heading: 'Aussage',
        body: ['Was ein Artikel sagt: Jemandem zufolge sagt ein Investor einem Ort Geld oder Arbeitsplätze zu.'],
      },
      {
        id: 'total',
        heading: 'Gesamtsumme',
        body: [
          'Eine Aussage, die die Zusagen vieler Investoren addiert: „15 Milliarden für 56 Projekte“. Nie zu einzelnen Zusagen hinzugezählt.',
        ],
      },
      {
        id: 'occasion',
        heading: 'Gipfel oder Programm',
        body: ['Ein Ereignis, Besuch oder Programm, bei dem Zusagen verkündet werden.'],
      },
      { id: 'sector', heading: 'Branche', body: ['Worum es bei einem Projekt geht, ein Wort je Projekt.'] },
      {
        id: 'form',
        heading: 'Neuer Standort oder Ausbau',
        body: ['Ob das Geld einen neuen Standort schafft oder einen bestehenden vergrößert.'],
      },
      {
        id: 'stage',
        heading: 'Stand',
        body: [
          'Wo eine Zusage steht: erwogen, angekündigt, genehmigt, im Gang, in Betrieb, verzögert, verkleinert, vergrößert, abgesagt.',
        ],
      },
      {
        id: 'in-force',
        heading: 'Geltend',
        body: ['Die Zahl des letzten Schritts nach seinem eigenen Datum; Listen und Summen verwenden sie.'],
      },
      {
        id: 'machine',
        heading: 'Maschinell gelesen',
        body: ['Ein Programm hat den Wert im Artikel gelesen; noch hat ihn niemand geprüft.'],
      },
      {
        id: 'checked',
        heading: 'Von einem Menschen geprüft',
        body: ['Ein Mensch hat den Beleg gelesen und für richtig befunden.'],
      },
      { id: 'contested', heading: 'Bestritten', body: ['Jemand bestreitet den Wert.'] },
      { id: 'inferred', heading: 'Erschlossen', body: ['Berechnet und nicht von einer Quelle gesagt.'] },
      {
        id: 'silence',
        heading: 'Schweigen',
        body: [
          'Keine Nachricht in einer Zeit, in der Quellen dieses Landes und dieser Sprache gelesen wurden. Ein Ausbleiben von Nachrichten, kein Zeichen des Scheiterns.',
        ],
      },
    ],
  },
  data: {
    title: 'Daten',
    lead: 'Nehmen Sie das Register mit: Jede Liste und jede Zusage gibt es auch als Daten.',
    sections: [
      {
        id: 'exports',
        heading: 'Ausgaben',
        body: [
          'Das ganze Register oder jede Auswahl aus der Liste der Zusagen (hängen Sie ihre Filter an die Adresse):',
          '- CSV, eine Zeile je Zusage: /api/v1/export?format=csv',
          '- XLSX, eine Zeile je Aussage mit ihren Zitaten: /api/v1/export?format=xlsx',
          '- NDJSON, eine Zusage je Zeile mit Aussagen und Verlauf: /api/v1/export?format=ndjson',
          '- GeoJSON, ein Punkt je Ort: /api/v1/export?format=geojson',
          '- Parquet, eine Zeile je Aussage: /api/v1/export?format=parquet',
          '- FollowTheMoney, Entitäten für Recherchen: /api/v1/export?format=ftm',
          'Zitate sind auf 300 Zeichen und ein Zehntel jedes Artikels gekürzt. Die Protokolle mit ganzen Texten, aus denen sich ein Register wiederherstellen lässt, sind Redakteuren vorbehalten: format=register, oder auf der Kommandozeile:',
          '    npm run --silent pledgebook -- export -f register -o register.ndjson',
        ],
      },
      {
        id: 'api',
        heading: 'API',
        body: [
          'Die API ist in OpenAPI 3.1 beschrieben: /api/v1/openapi.json',
          '- /api/v1/pledges führt Zusagen auf; die Filter sind die der Seite.',
          '- /api/v1/pledges/{id} ist eine Zusage, /api/v1/articles/{id}/reading ein Artikel, wie er gelesen wurde.',
          'Listen gehen mit einem Cursor weiter: Geben Sie den Wert von „next“ als „cursor“ an. Fehler folgen RFC 9457 (problem+json).',
        ],
      },
      {
        id: 'licence',
        heading: 'Lizenz',
        body: [
          'Daten: Creative Commons Namensnennung 4.0 (CC BY 4.0), ohne die Zitate, deren Worte ihren Verfassern gehören. Datensätze des Beispielregisters tragen „sample: true“.',
        ],
      },
    ],
  },
};
