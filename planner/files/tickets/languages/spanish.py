"""Spanish column headers and words of ticket exports."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

SPANISH = Language(
    "Spanish",
    headers={
        "id": listed(
            "numero, numero de ticket, clave de incidencia, clave, id de incidencia, id del ticket, identificador, "
            "n° de ticket, numero de incidencia, numero de caso, id de ticket, folio, referencia"
        ),
        "opened": listed(
            "abierto, abierta, creado, creada, fecha de apertura, fecha de creacion, creado el, abierto el, "
            "fecha apertura, "
            "fecha creacion, apertura, creacion, fecha de registro, registrado, registrado el, fecha de alta, alta, "
            "fecha y hora, fecha y hora de apertura, fecha y hora de creacion, fecha/hora de apertura, "
            "fecha/hora de creacion, fecha/hora apertura, hora de creacion, hora de apertura, recibido, "
            "fecha de recepcion, fecha de inicio, reportado, fecha de reporte, marca temporal, ingresado, "
            "fecha de ingreso"
        ),
        "date": listed("fecha, dia"),
        "time": listed("hora"),
        "resolved": listed(
            "resuelto, resuelta, fecha de resolucion, fecha resolucion, resuelto el, fecha de solucion, "
            "hora de resolucion, "
            "solucionado, fecha y hora de resolucion, fecha/hora de resolucion, finalizado"
        ),
        "closed": listed(
            "cerrado, cerrada, fecha de cierre, fecha cierre, cerrado el, cierre, hora de cierre, fecha de fin, "
            "fecha y hora de cierre, fecha/hora de cierre"
        ),
        "updated": listed(
            "actualizado, actualizada, ultima actualizacion, ultima modificacion, fecha de actualizacion"
        ),
        "responded": listed("primera respuesta, fecha de primera respuesta, respondido, respondido el"),
        "priority": listed("prioridad, urgencia, severidad, gravedad, criticidad"),
        "group": listed(
            "grupo de asignacion, grupo, grupo asignado, asignado a - grupo de tecnicos, grupo de tecnicos, "
            "grupo resolutor, "
            "grupo de soporte, equipo, cola, componente, componente/s, componentes, area, departamento, categoria, "
            "servicio, tema"
        ),
        "customer": listed("cliente, empresa, organizacion, cuenta, entidad"),
        "state": listed("estado, estatus, resolucion, codigo de cierre"),
        "type": listed("tipo de incidencia, tipo de ticket, tipo, tipo de solicitud"),
        "channel": listed("canal, origen, via, medio"),
        "tags": listed("etiquetas"),
        "parent": listed("padre, incidencia padre, ticket padre, principal"),
    },
    lengths={
        "work": {
            "tiempo empleado": "minutes",
            "tiempo dedicado": "minutes",
            "tiempo trabajado": "minutes",
            "trabajo registrado": "minutes",
            "tiempo trabajado (min)": "minutes",
            "tiempo trabajado (minutos)": "minutes",
            "tiempo dedicado (min)": "minutes",
            "tiempo dedicado (minutos)": "minutes",
            "horas trabajadas": "hours",
            "minutos trabajados": "minutes",
            "tiempo contabilizado": "minutes",
            "esfuerzo (min)": "minutes",
            "esfuerzo (h)": "hours",
        },
        "elapsed": dict.fromkeys(
            listed("duracion, tiempo de resolucion, antiguedad, edad, tiempo transcurrido"), "minutes"
        ),
    },
    priorities=levels(
        "critica, critico, urgente, muy alta, muy alto, maxima, la mas alta, inmediata, bloqueante, "
        "emergencia, bloqueadora",
        "alta, alto, mayor, importante, grave",
        "media, medio, normal, moderada, moderado, estandar, mediana",
        "baja, bajo, menor, no urgente, leve",
        "muy baja, muy bajo, minima, planificacion, planificada, la mas baja, trivial",
    ),
    months=stems("ene feb mar abr may jun jul ago sep/set oct nov dic"),
    not_work={
        "duplicado": "duplicate",
        "fusionado": "merged into another",
        "eliminado": "deleted",
        "borrado": "deleted",
    },
    parts=listed("subtarea, sub-tarea"),
    containers=listed("epica"),
)
