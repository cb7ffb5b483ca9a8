"""Portuguese column headers and words of ticket exports."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

PORTUGUESE = Language(
    "Portuguese",
    headers={
        "id": listed(
            "numero, ticket #, chave da item, chave do item, chave, chave da pendencia, id do ticket, id do chamado, "
            "numero do chamado, n° do chamado, numero do ticket, chamado, protocolo, identificador, codigo, "
            "ocorrencia"
        ),
        "opened": listed(
            "criado, criada, aberto, aberta, data de abertura, data de criacao, criado em, aberto em, data abertura, "
            "data criacao, abertura, criacao, data do registro, data de registro, registrado em, registado em, "
            "data e hora, data/hora, data e hora de abertura, data/hora de abertura, data hora abertura, "
            "data/hora abertura, data e hora de criacao, data/hora de criacao, hora de criacao, hora de abertura, "
            "recebido em, data de recebimento, data de inicio, carimbo de data/hora, data de entrada"
        ),
        "date": listed("data, dia"),
        "time": listed("hora, horario"),
        "resolved": listed(
            "resolvido, resolvida, data de resolucao, data resolucao, resolvido em, data da solucao, "
            "data de solucao, "
            "solucionado, solucionado em, hora de resolucao, concluido em, data de conclusao, "
            "data e hora de resolucao"
        ),
        "closed": listed(
            "fechado, fechada, encerrado, hora de fechamento, data de fechamento, data fechamento, "
            "fechado em, fechamento, "
            "data de encerramento, encerrado em, data de fecho, encerramento, data/hora de fechamento"
        ),
        "updated": listed("atualizado, atualizado em, ultima atualizacao, ultima modificacao, modificado em"),
        "responded": listed("primeira resposta, data da primeira resposta, respondido em, primeiro atendimento"),
        "priority": listed("prioridade, urgencia, severidade, gravidade, criticidade"),
        "group": listed(
            "grupo de atribuicao, grupo, grupo atribuido, atribuido - grupo tecnico, grupo tecnico, "
            "grupo solucionador, "
            "grupo de atendimento, equipe, equipa, fila, componente, componentes, area, departamento, "
            "categoria, setor, "
            "servico, assunto"
        ),
        "customer": listed("cliente, empresa, organizacao, conta, entidade"),
        "state": listed("estado, status, situacao, resolucao, codigo de fechamento"),
        "type": listed("tipo de item, tipo de pendencia, tipo, tipo de ticket, tipo de chamado"),
        "channel": listed("canal, origem, meio"),
        "tags": listed("etiquetas, marcadores"),
        "parent": listed("pai, chamado pai, ticket pai, incidente pai"),
    },
    lengths={
        "work": {
            "tempo contabilizado": "minutes",
            "tempo gasto": "minutes",
            "tempo trabalhado": "minutes",
            "tempo gasto (min)": "minutes",
            "tempo trabalhado (min)": "minutes",
            "tempo gasto (minutos)": "minutes",
            "horas trabalhadas": "hours",
            "minutos trabalhados": "minutes",
            "esforco (min)": "minutes",
            "esforco (h)": "hours",
        },
        "elapsed": dict.fromkeys(
            listed("duracao, tempo de resolucao, tempo de solucao, idade, tempo decorrido"), "minutes"
        ),
    },
    priorities=levels(
        "critica, critico, urgente, muito alta, muito alto, maxima, altissima, mais alta, imediata, emergencia",
        "alta, alto, importante, maior, grave",
        "media, medio, normal, moderada, moderado, padrao",
        "baixa, baixo, menor, nao urgente",
        "muito baixa, muito baixo, minima, planejamento, planeamento, planejada, mais baixa, trivial, baixissima",
    ),
    months=stems("jan fev mar abr mai jun jul ago set out nov dez"),
    not_work={
        "duplicado": "duplicate",
        "mesclado": "merged into another",
        "agrupado": "merged into another",
        "excluido": "deleted",
    },
    parts=listed("subtarefa, sub-tarefa"),
    containers=listed("epico"),
)
