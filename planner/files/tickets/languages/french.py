"""French column headers and words of ticket exports."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

FRENCH = Language(
    "French",
    headers={
        "id": listed(
            "numero, numero de ticket, cle de ticket, cle, id de ticket, id du ticket, identifiant, "
            "n° ticket, no ticket, "
            "numero d'incident, reference, n°, numero du ticket, cle de la demande"
        ),
        "opened": listed(
            "ouvert, ouvert le, cree, creee, cree le, creation, date d'ouverture, date de creation, date ouverture, "
            "date creation, ouverture, date de declaration, signale le, date de signalement, date de saisie, "
            "date de soumission, soumis le, enregistre le, date d'enregistrement, date et heure, horodatage, "
            "date et heure d'ouverture, date et heure de creation, date/heure d'ouverture, date/heure de creation, "
            "recu le, date de reception, date de l'appel, cree a, heure de creation, date de debut"
        ),
        "date": listed("date, jour"),
        "time": listed("heure"),
        "resolved": listed(
            "resolu, resolue, resolu le, date de resolution, date resolution, date de solution, resolution le, "
            "heure de resolution, termine le, date et heure de resolution, date/heure de resolution, traite le"
        ),
        "closed": listed(
            "ferme, fermee, ferme le, clos, clos le, cloture, cloture le, date de cloture, date de fermeture, "
            "date cloture, date fermeture, heure de fermeture, date de fin, date et heure de cloture"
        ),
        "updated": listed(
            "mis a jour, mise a jour, mis a jour le, derniere modification, derniere mise a jour, modifie le"
        ),
        "responded": listed(
            "premiere reponse, premiere reponse le, date de premiere reponse, repondu le, pris en charge le"
        ),
        "priority": listed("priorite, urgence, gravite, severite, criticite"),
        "group": listed(
            "groupe d'affectation, groupe, groupe assigne, groupe de techniciens, "
            "attribue a - groupe de techniciens, "
            "attribue a - groupe, groupe affecte, groupe de support, equipe, file, file d'attente, composant, "
            "composants, composant(s), composante(s), service, departement, categorie, domaine, sujet"
        ),
        "customer": listed("client, societe, entreprise, entite, organisation, compte"),
        "state": listed("etat, statut, resolution, code de cloture, code de resolution"),
        "type": listed("type de ticket, type de demande, type, type de tache"),
        "channel": listed("canal, source, source de la demande, origine"),
        "tags": listed("etiquettes, mots-cles"),
        "parent": listed("parent, ticket parent, incident parent"),
    },
    lengths={
        "work": {
            "temps passe": "minutes",
            "temps de travail": "minutes",
            "temps passe (min)": "minutes",
            "temps passe (minutes)": "minutes",
            "temps passe (h)": "hours",
            "temps passe (heures)": "hours",
            "temps consacre": "seconds",
            "duree totale de travail": "minutes",
            "temps d'intervention": "minutes",
            "temps comptabilise": "minutes",
            "charge (min)": "minutes",
            "charge (h)": "hours",
        },
        "elapsed": dict.fromkeys(
            listed("duree, delai de resolution, temps de resolution, age, duree totale, delai, temps de traitement"),
            "minutes",
        ),
    },
    priorities=levels(
        "critique, urgent, urgente, tres haute, tres eleve, tres elevee, maximale, la plus haute, "
        "bloquant, bloquante,"
        "immediate, tres urgent",
        "haute, haut, eleve, elevee, important, importante, majeur, majeure",
        "moyen, moyenne, normal, normale, modere, moderee, standard",
        "basse, bas, faible, mineur, mineure, pas urgent, non urgent",
        "tres basse, tres bas, tres faible, planifie, planifiee, planification, la plus basse, minimale, triviale",
    ),
    months=stems("jan fev mar avr mai juin juil aou/aoû sep oct nov dec"),
    not_work={
        "doublon": "duplicate",
        "fusionne": "merged into another",
        "supprime": "deleted",
        "indesirable": "spam",
        "pourriel": "spam",
    },
    parts=listed("sous-tache, sous tache"),
    containers=listed("epopee, epique"),
)
