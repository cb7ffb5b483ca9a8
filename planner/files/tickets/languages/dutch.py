"""Dutch column headers and words of ticket exports."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

DUTCH = Language(
    "Dutch",
    headers={
        "id": listed(
            "nummer, meldingnummer, meldingsnummer, ticketnummer, issuesleutel, sleutel, incidentnummer, ticket-id, "
            "zaaknummer, aanvraagnummer, kenmerk, wijzigingsnummer"
        ),
        "opened": listed(
            "datum/tijd aanmelding, datum aanmelding, aanmelding, geopend, gemaakt, aangemaakt, aangemaakt op, "
            "geopend op, aanmelddatum, aanmaakdatum, datum aangemaakt, openingsdatum, gemeld, gemeld op, "
            "melddatum, datum melding, datum gemeld, datum en tijd, datum/tijd, datum geopend, aangemeld op, "
            "aangemeld, ingediend op, ingediend, registratiedatum, geregistreerd op, ontvangen op, "
            "ontvangstdatum, invoerdatum, aanmaaktijd, tijdstip melding, begindatum, startdatum, gemaakt op, "
            "tijdstip"
        ),
        "date": listed("datum, dag"),
        "time": listed("tijd, uur"),
        "resolved": listed(
            "datum/tijd gereed, gereed, opgelost, opgelost op, oplosdatum, datum opgelost, datum gereed, gereed "
            "op, afgehandeld op, gereedmelddatum, oplossingsdatum, datum afgehandeld, voltooid op"
        ),
        "closed": listed(
            "gesloten, gesloten op, sluitingsdatum, datum gesloten, afgesloten, afgemeld, datum afgemeld, "
            "afgemeld op, afmelddatum, afsluitdatum, einddatum, datum afgesloten"
        ),
        "updated": listed(
            "bijgewerkt, bijgewerkt op, laatst bijgewerkt, gewijzigd op, datum wijziging, laatste wijziging"
        ),
        "responded": listed("eerste reactie, eerste reactie op, datum eerste reactie, gereageerd op, eerste antwoord"),
        "priority": listed("prioriteit, urgentie, ernst, spoed"),
        "group": listed(
            "toewijzingsgroep, behandelaarsgroep, groep, toegewezen groep, oplosgroep, supportgroep, "
            "toegewezen aan - technicusgroep, team, wachtrij, component, componenten, afdeling, categorie, dienst, "
            "onderwerp"
        ),
        "customer": listed("klant, bedrijf, organisatie, vestiging, klantnaam"),
        "state": listed("status, toestand, resolutie, oplossing"),
        "type": listed("issuetype, soort melding, type, soort"),
        "channel": listed("kanaal, bron, soort binnenkomst, binnenkomst"),
        "tags": listed("labels, trefwoorden"),
        "parent": listed("bovenliggend, hoofdmelding, hoofdincident, bovenliggende taak"),
    },
    lengths={
        "work": {
            "bestede tijd": "minutes",
            "tijdsbesteding": "minutes",
            "bestede tijd (min)": "minutes",
            "bestede tijd (minuten)": "minutes",
            "bestede tijd (uren)": "hours",
            "gewerkte tijd": "minutes",
            "gewerkte uren": "hours",
            "geregistreerde tijd": "minutes",
            "werktijd (min)": "minutes",
        },
        "elapsed": dict.fromkeys(listed("doorlooptijd, duur, oplostijd, leeftijd, looptijd"), "minutes"),
    },
    priorities=levels(
        "kritiek, kritisch, dringend, zeer hoog, hoogste, urgent, spoed, noodgeval, blokkerend, direct",
        "hoog, belangrijk",
        "gemiddeld, normaal, middel, midden, standaard, middelmatig",
        "laag, niet dringend, niet urgent",
        "zeer laag, laagste, gepland, planning, triviaal",
    ),
    months=stems("jan feb maa/mrt apr mei jun jul aug sep okt nov dec"),
    not_work={
        "duplicaat": "duplicate",
        "dubbel": "duplicate",
        "samengevoegd": "merged into another",
        "verwijderd": "deleted",
    },
    parts=listed("subtaak, deeltaak, deelincident, deelmelding"),
)
