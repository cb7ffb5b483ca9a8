"""Polish column headers and words of ticket exports."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

POLISH = Language(
    "Polish",
    headers={
        "id": listed(
            "numer, numer zgloszenia, klucz zgloszenia, klucz, id zgloszenia, nr zgloszenia, identyfikator, "
            "numer biletu, numer incydentu, zgloszenie, nr"
        ),
        "opened": listed(
            "utworzono, otwarto, otwarte, utworzone, utworzony, data utworzenia, data otwarcia, data zgloszenia, "
            "zgloszono, zgloszone, data rejestracji, zarejestrowano, data dodania, dodano, utworzono dnia, "
            "czas utworzenia, "
            "czas otwarcia, czas zgloszenia, data i godzina, data i czas, data/godzina, data i godzina zgloszenia, "
            "data i godzina utworzenia, data wplyniecia, otrzymano, data przyjecia, data rozpoczecia, otwarty"
        ),
        "date": listed("data, dzien"),
        "time": listed("godzina, czas"),
        "resolved": listed(
            "rozwiazano, rozwiazane, rozwiazany, data rozwiazania, czas rozwiazania zgloszenia, zakonczono, "
            "data zakonczenia, wykonano"
        ),
        "closed": listed("zamknieto, zamkniete, zamkniety, data zamkniecia, czas zamkniecia"),
        "updated": listed(
            "zaktualizowano, zaktualizowane, ostatnia aktualizacja, ostatnia modyfikacja, data aktualizacji"
        ),
        "responded": listed("pierwsza odpowiedz, data pierwszej odpowiedzi, czas pierwszej odpowiedzi, odpowiedziano"),
        "priority": listed("priorytet, pilnosc, waznosc"),
        "group": listed(
            "grupa przypisania, grupa, przypisana grupa, grupa wsparcia, przypisane do - grupa technikow, "
            "grupa technikow, zespol, kolejka, komponent, komponenty, komponent/y, dzial, kategoria, "
            "obszar, usluga, temat"
        ),
        "customer": listed("klient, firma, organizacja, jednostka"),
        "state": listed("stan, status, rozwiazanie, kod zamkniecia"),
        "type": listed("typ zgloszenia, rodzaj zgloszenia, typ"),
        "channel": listed("kanal, zrodlo"),
        "tags": listed("etykiety, tagi"),
        "parent": listed("rodzic, nadrzedne, zgloszenie nadrzedne, element nadrzedny"),
    },
    lengths={
        "work": {
            "czas pracy": "minutes",
            "czas poswiecony": "minutes",
            "przepracowany czas": "minutes",
            "czas pracy (min)": "minutes",
            "zarejestrowany czas": "minutes",
            "przepracowane godziny": "hours",
            "przepracowane minuty": "minutes",
            "pracochlonnosc (min)": "minutes",
        },
        "elapsed": dict.fromkeys(
            listed("czas trwania, czas rozwiazania, wiek, czas realizacji, czas obslugi"), "minutes"
        ),
    },
    priorities=levels(
        "krytyczny, krytyczna, krytyczne, pilny, pilna, pilne, bardzo wysoki, bardzo wysoka, najwyzszy, najwyzsza, "
        "natychmiastowy, awaria, blokujacy, bardzo pilne",
        "wysoki, wysoka, wysokie, wazny, wazna, wazne, powazny",
        "sredni, srednia, srednie, normalny, normalna, normalne, standardowy, umiarkowany",
        "niski, niska, niskie, drobny, niepilny, niepilne",
        "bardzo niski, bardzo niska, najnizszy, najnizsza, planowany, planowanie, trywialny",
    ),
    months=stems("sty lut mar kwi maj cze lip sie wrz paz lis gru"),
    not_work={
        "duplikat": "duplicate",
        "zduplikowane": "duplicate",
        "scalone": "merged into another",
        "polaczone": "merged into another",
        "usuniete": "deleted",
    },
    parts=listed("podzadanie, pod-zadanie"),
    containers=listed("epik"),
)
