"""Italian column headers and words of ticket exports."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

ITALIAN = Language(
    "Italian",
    headers={
        "id": listed(
            "numero, numero ticket, chiave, chiave segnalazione, chiave ticket, id ticket, id segnalazione, "
            "numero richiesta, numero segnalazione, numero del ticket, codice, riferimento"
        ),
        "opened": listed(
            "aperto, aperta, creato, creata, data di apertura, data apertura, data di creazione, data creazione, "
            "creato il, aperto il, apertura, creazione, data e ora, data/ora, data e ora di apertura, "
            "data/ora apertura, "
            "data e ora apertura, data/ora di apertura, data/ora creazione, data e ora creazione, ora di creazione, "
            "ora di apertura, registrato il, data di registrazione, data registrazione, segnalato il, "
            "data segnalazione, ricevuto il, data inserimento, inserito il, data di inizio, data richiesta"
        ),
        "date": listed("data, giorno"),
        "time": listed("ora, orario"),
        "resolved": listed(
            "risolto, risolta, data di risoluzione, data risoluzione, risolto il, data soluzione, data di soluzione, "
            "ora di risoluzione, completato il, data di completamento, data e ora risoluzione, data/ora risoluzione"
        ),
        "closed": listed(
            "chiuso, chiusa, data di chiusura, data chiusura, chiuso il, chiusura, ora di chiusura, data fine, "
            "data e ora chiusura, data/ora chiusura"
        ),
        "updated": listed("aggiornato, aggiornato il, ultimo aggiornamento, ultima modifica, modificato il"),
        "responded": listed("prima risposta, data prima risposta, risposto il, data di prima risposta"),
        "priority": listed("priorita, urgenza, gravita, severita, criticita"),
        "group": listed(
            "gruppo di assegnazione, gruppo, gruppo assegnato, gruppo assegnatario, assegnato a - gruppo tecnico, "
            "gruppo tecnico, gruppo di supporto, squadra, team, coda, componente, componenti, componente/i, reparto, "
            "categoria, area, servizio, argomento"
        ),
        "customer": listed("cliente, azienda, organizzazione, societa, ente"),
        "state": listed("stato, risoluzione, esito, codice di chiusura"),
        "type": listed("tipo di segnalazione, tipo di ticket, tipo ticket, tipo, tipo di richiesta"),
        "channel": listed("canale, origine, provenienza"),
        "tags": listed("etichette"),
        "parent": listed("padre, principale, ticket padre"),
    },
    lengths={
        "work": {
            "tempo impiegato": "minutes",
            "tempo lavorato": "minutes",
            "tempo di lavoro": "minutes",
            "tempo impiegato (min)": "minutes",
            "tempo lavorato (min)": "minutes",
            "tempo lavorato (minuti)": "minutes",
            "ore lavorate": "hours",
            "minuti lavorati": "minutes",
            "tempo contabilizzato": "minutes",
        },
        "elapsed": dict.fromkeys(
            listed("durata, tempo di risoluzione, tempo risoluzione, eta, tempo trascorso"), "minutes"
        ),
    },
    priorities=levels(
        "critica, critico, urgente, molto alta, molto alto, massima, piu alta, bloccante, immediata, emergenza",
        "alta, alto, elevata, elevato, importante, maggiore, grave",
        "media, medio, normale, moderata, moderato, standard",
        "bassa, basso, minore, non urgente, lieve",
        "molto bassa, molto basso, minima, pianificazione, pianificata, piu bassa, triviale, banale",
    ),
    months=stems("gen feb mar apr mag giu lug ago set ott nov dic"),
    not_work={
        "duplicato": "duplicate",
        "unito": "merged into another",
        "eliminato": "deleted",
        "cancellato": "deleted",
    },
    parts=listed("sottotask, sotto-attivita, sottoattivita"),
    containers=listed("epica"),
)
