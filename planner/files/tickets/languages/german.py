"""German column headers and words of ticket exports."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

GERMAN = Language(
    "German",
    headers={
        "id": listed(
            "ticketnummer, ticket-nr, ticket nr, ticket-id, nummer, vorgangsschlussel, vorgangs-id, schlussel, "
            "storungsnummer, incident-nummer, incidentnummer, meldungsnummer, anfragenummer, fallnummer, "
            "vorgangsnummer, "
            "kennung, auftragsnummer, nr"
        ),
        "opened": listed(
            "erstellt, geoffnet, erstellt am, geoffnet am, erstelldatum, erstellungsdatum, erstellungszeit, "
            "eroffnet, eroffnet am, eroffnungsdatum, offnungsdatum, angelegt, angelegt am, gemeldet, gemeldet am, "
            "meldedatum, anlagedatum, erfasst, erfasst am, erfassungsdatum, eingang, eingangsdatum, eingegangen "
            "am, erstellt um, erstellungszeitpunkt, eroffnungszeit, aufgegeben am, startzeit, zeitstempel, "
            "datum/uhrzeit, meldungsdatum, meldezeit, beginn, datum und uhrzeit, eingangszeit, erstellzeit, "
            "erstellt (datum)"
        ),
        "date": listed("datum, tag, anrufdatum"),
        "time": listed("uhrzeit, zeit, anrufzeit"),
        "resolved": listed(
            "gelost, gelost am, geloest am, losungsdatum, losungszeit, erledigt, erledigt am, behoben am, "
            "abgeschlossen am, gelost um, fertig am, fertig, erledigungsdatum, fertiggestellt am, beendet am, "
            "losungszeitpunkt"
        ),
        "closed": listed(
            "geschlossen, geschlossen am, schliesszeit, schliessdatum, abschlussdatum, abgeschlossen, "
            "abschlusszeit, schliesszeitpunkt, ende, endzeit"
        ),
        "updated": listed(
            "aktualisiert, aktualisiert am, letzte aktualisierung, geandert, geandert am, letzte anderung"
        ),
        "responded": listed(
            "erste reaktion am, erstreaktion, erste antwort, erste antwort am, reagiert am, beantwortet am"
        ),
        "priority": listed("prioritat, prio, dringlichkeit, schweregrad, prioritaet, dringlichkeitsstufe"),
        "group": listed(
            "zuweisungsgruppe, gruppe, bearbeitergruppe, zugewiesene gruppe, supportgruppe, techniker-gruppe, "
            "bearbeitungsgruppe, zustandige gruppe, team, warteschlange, queue, komponente, komponenten, "
            "komponente/n, abteilung, kategorie, bereich, fachbereich, dienst, service, thema"
        ),
        "customer": listed("kunde, firma, mandant, organisation, kundenname"),
        "state": listed("status, zustand, losung, losungscode, ticketstatus"),
        "type": listed("vorgangstyp, tickettyp, typ, ticketart, vorgangsart"),
        "channel": listed("kanal, quelle, eingangskanal, kontaktart, meldeweg"),
        "tags": listed("schlagworter, stichworter, etiketten"),
        "parent": listed("ubergeordnet, ubergeordneter vorgang, ubergeordnetes ticket, ubergeordneter incident"),
    },
    lengths={
        "work": {
            "verbuchte zeit": "minutes",
            "zeitaufwand": "minutes",
            "aufwand": "minutes",
            "aufwand (min)": "minutes",
            "aufwand (std)": "hours",
            "aufwand (h)": "hours",
            "aufwand in minuten": "minutes",
            "aufwand in stunden": "hours",
            "arbeitszeit": "minutes",
            "arbeitszeit (min)": "minutes",
            "arbeitszeit (std)": "hours",
            "erfasste zeit": "minutes",
            "aufgewendete zeit": "minutes",
            "protokollierte zeit": "minutes",
            "zeitbuchung": "minutes",
            "taetigkeitszeit": "minutes",
            "tatigkeitszeit": "minutes",
            "abgerechnete zeit": "minutes",
            "gebuchte zeit": "minutes",
            "gearbeitete stunden": "hours",
            "benotigte zeit": "seconds",
            "bearbeitungsaufwand": "minutes",
        },
        "elapsed": dict.fromkeys(
            listed("dauer, losungsdauer, alter, laufzeit, bearbeitungsdauer, bearbeitungszeit, durchlaufzeit"),
            "minutes",
        ),
    },
    priorities=levels(
        "kritisch, dringend, sehr hoch, hochste, hochst, notfall, sofort, sehr dringend, eilig",
        "hoch, wichtig, schwerwiegend",
        "mittel, normal, standard, durchschnittlich",
        "niedrig, gering, tief, nicht dringend, unkritisch",
        "sehr niedrig, niedrigste, niedrigst, sehr gering, geplant, planung, unwichtig, sehr tief, trivial",
    ),
    months=stems("jan/jan feb mar/mae/mrz apr mai jun jul aug sep okt nov dez"),
    not_work={
        "duplikat": "duplicate",
        "zusammengefuhrt": "merged into another",
        "geloscht": "deleted",
        "mull": "spam",
    },
    parts=listed("unteraufgabe, teilaufgabe, unter-aufgabe"),
    containers=listed("epos, thema"),
)
