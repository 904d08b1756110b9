// What the component itself says, by language. What the service says (warnings, reasons, findings) comes as it is.

const WORDS = {
  en: {
    title: "Suggested reply", draft: "Draft a reply", again: "Try again", use: "Use", shorter: "Shorter", warmer: "Warmer",
    other: "Another resolution", say: "Change something else", reject: "Reject", undo: "Put my text back",
    reading: "Reading the case…", writing: "Writing, not final yet…", ready: "The draft is ready.", used: "The draft is in the reply box.",
    rejected: "Rejected. Thank you, this is kept with its reason.", sent: "Noted what was sent.", resting: "What it rests on",
    yours: "changed by you", noSource: "Words on a coloured ground rest on the case. Point at them, or move into them, to see on what.",
    restsOn: "Rests on", fact: "fact", plan: "plan", knowledge: "article", message: "message", last: "last message",
    warnings: "Before you send", findings: "Your text", must: "Must not go out", should: "Better", show: "Show in the text",
    clear: "No warnings on your text.", unchecked: "Your text is not being checked right now.", gloss: "What it says", worse: "What would make it worse",
    notDone: "Not done", chooseOther: "Offer instead", noOther: "The plan has no other resolution for this case.", wish: "What should change?",
    send: "Rewrite", why: "Why is it no good?", remark: "Remark (optional)", cancel: "Cancel", pickReason: "Choose a reason.",
    noCase: "There is no case to answer yet.", noBox: "The reply box was not found.", editable: "Draft, can be edited",
    levels: { calm: "Calm", concerned: "Concerned", upset: "Upset", angry: "Angry", crisis: "Crisis" },
    reasons: {
      wrong_fact: "Wrong fact", wrong_resolution: "Wrong resolution", not_allowed: "Not allowed", tone: "Tone", too_long: "Too long",
      wrong_language: "Wrong language", ignored_instruction: "Ignored my instruction", should_have_escalated: "Should have escalated",
    },
    troubles: {
      unreached: "The drafting service cannot be reached.", "no-key": "The key is not valid any more.", scope: "The key may not do this.",
      "too-many-requests": "Too many requests; wait a moment.", "stale-draft": "The customer wrote again. Draft anew before you answer.",
      "stale-version": "Someone else has decided about this draft meanwhile.",
    },
  },
  de: {
    title: "Antwortvorschlag", draft: "Antwort entwerfen", again: "Noch einmal", use: "Übernehmen", shorter: "Kürzer", warmer: "Wärmer",
    other: "Andere Lösung", say: "Etwas anderes ändern", reject: "Ablehnen", undo: "Meinen Text zurückholen",
    reading: "Der Fall wird gelesen…", writing: "Wird geschrieben, noch nicht endgültig…", ready: "Der Entwurf ist fertig.", used: "Der Entwurf steht im Antwortfeld.",
    rejected: "Abgelehnt. Danke, das wird mit dem Grund festgehalten.", sent: "Festgehalten, was gesendet wurde.", resting: "Worauf er beruht",
    yours: "von Ihnen geändert", noSource: "Farbig unterlegte Worte beruhen auf dem Fall. Zeigen Sie darauf oder gehen Sie hinein, um zu sehen worauf.",
    restsOn: "Beruht auf", fact: "Angabe", plan: "Plan", knowledge: "Artikel", message: "Nachricht", last: "letzte Nachricht",
    warnings: "Vor dem Senden", findings: "Ihr Text", must: "Darf so nicht hinaus", should: "Besser", show: "Im Text zeigen",
    clear: "Keine Warnungen zu Ihrem Text.", unchecked: "Ihr Text wird gerade nicht geprüft.", gloss: "Was darin steht", worse: "Was es schlimmer machen würde",
    notDone: "Nicht getan", chooseOther: "Stattdessen anbieten", noOther: "Der Plan hat für diesen Fall keine andere Lösung.", wish: "Was soll anders sein?",
    send: "Neu schreiben", why: "Was stimmt nicht?", remark: "Bemerkung (freiwillig)", cancel: "Abbrechen", pickReason: "Wählen Sie einen Grund.",
    noCase: "Es gibt noch keinen Fall zu beantworten.", noBox: "Das Antwortfeld wurde nicht gefunden.", editable: "Entwurf, kann geändert werden",
    levels: { calm: "Ruhig", concerned: "Besorgt", upset: "Verärgert", angry: "Wütend", crisis: "Krise" },
    reasons: {
      wrong_fact: "Falsche Angabe", wrong_resolution: "Falsche Lösung", not_allowed: "Nicht erlaubt", tone: "Ton", too_long: "Zu lang",
      wrong_language: "Falsche Sprache", ignored_instruction: "Meine Anweisung übergangen", should_have_escalated: "Hätte weitergegeben werden müssen",
    },
    troubles: {
      unreached: "Der Dienst ist nicht erreichbar.", "no-key": "Der Schlüssel gilt nicht mehr.", scope: "Der Schlüssel erlaubt das nicht.",
      "too-many-requests": "Zu viele Anfragen; bitte kurz warten.", "stale-draft": "Der Kunde hat noch einmal geschrieben. Entwerfen Sie neu.",
      "stale-version": "Jemand anderes hat inzwischen über diesen Entwurf entschieden.",
    },
  },
  es: {
    title: "Respuesta propuesta", draft: "Redactar una respuesta", again: "Intentar de nuevo", use: "Usar", shorter: "Más corta", warmer: "Más cálida",
    other: "Otra solución", say: "Cambiar otra cosa", reject: "Rechazar", undo: "Recuperar mi texto",
    reading: "Leyendo el caso…", writing: "Escribiendo, aún no es definitivo…", ready: "El borrador está listo.", used: "El borrador está en el cuadro de respuesta.",
    rejected: "Rechazado. Gracias, se guarda con su motivo.", sent: "Anotado lo que se envió.", resting: "En qué se basa",
    yours: "cambiado por usted", noSource: "Las palabras con fondo de color se basan en el caso. Señálelas o entre en ellas para ver en qué.",
    restsOn: "Se basa en", fact: "dato", plan: "plan", knowledge: "artículo", message: "mensaje", last: "último mensaje",
    warnings: "Antes de enviar", findings: "Su texto", must: "No debe salir así", should: "Mejor", show: "Mostrar en el texto",
    clear: "Sin avisos sobre su texto.", unchecked: "Su texto no se está comprobando ahora.", gloss: "Qué dice", worse: "Lo que lo empeoraría",
    notDone: "No hecho", chooseOther: "Ofrecer en su lugar", noOther: "El plan no tiene otra solución para este caso.", wish: "¿Qué debe cambiar?",
    send: "Reescribir", why: "¿Qué está mal?", remark: "Comentario (opcional)", cancel: "Cancelar", pickReason: "Elija un motivo.",
    noCase: "Todavía no hay ningún caso que responder.", noBox: "No se encontró el cuadro de respuesta.", editable: "Borrador, se puede editar",
    levels: { calm: "Tranquilo", concerned: "Preocupado", upset: "Molesto", angry: "Enfadado", crisis: "Crisis" },
    reasons: {
      wrong_fact: "Dato erróneo", wrong_resolution: "Solución equivocada", not_allowed: "No permitido", tone: "Tono", too_long: "Demasiado largo",
      wrong_language: "Idioma equivocado", ignored_instruction: "Ignoró mi indicación", should_have_escalated: "Debió escalarse",
    },
    troubles: {
      unreached: "No se puede contactar con el servicio.", "no-key": "La clave ya no es válida.", scope: "La clave no permite esto.",
      "too-many-requests": "Demasiadas peticiones; espere un momento.", "stale-draft": "El cliente ha vuelto a escribir. Redacte de nuevo.",
      "stale-version": "Otra persona ya decidió sobre este borrador.",
    },
  },
  fr: {
    title: "Réponse proposée", draft: "Rédiger une réponse", again: "Réessayer", use: "Utiliser", shorter: "Plus court", warmer: "Plus chaleureux",
    other: "Autre solution", say: "Changer autre chose", reject: "Refuser", undo: "Remettre mon texte",
    reading: "Lecture du dossier…", writing: "Rédaction en cours, pas encore définitive…", ready: "Le brouillon est prêt.", used: "Le brouillon est dans la zone de réponse.",
    rejected: "Refusé. Merci, c’est gardé avec le motif.", sent: "Envoi noté.", resting: "Sur quoi il repose",
    yours: "modifié par vous", noSource: "Les mots sur fond coloré reposent sur le dossier. Pointez-les ou entrez-y pour voir sur quoi.",
    restsOn: "Repose sur", fact: "donnée", plan: "plan", knowledge: "article", message: "message", last: "dernier message",
    warnings: "Avant d’envoyer", findings: "Votre texte", must: "Ne doit pas partir", should: "Mieux", show: "Montrer dans le texte",
    clear: "Aucun avertissement sur votre texte.", unchecked: "Votre texte n’est pas vérifié en ce moment.", gloss: "Ce qu’il dit", worse: "Ce qui aggraverait les choses",
    notDone: "Pas fait", chooseOther: "Proposer à la place", noOther: "Le plan n’a pas d’autre solution pour ce dossier.", wish: "Que faut-il changer ?",
    send: "Réécrire", why: "Qu’est-ce qui ne va pas ?", remark: "Remarque (facultatif)", cancel: "Annuler", pickReason: "Choisissez un motif.",
    noCase: "Il n’y a pas encore de dossier.", noBox: "La zone de réponse est introuvable.", editable: "Brouillon, modifiable",
    levels: { calm: "Calme", concerned: "Inquiet", upset: "Contrarié", angry: "En colère", crisis: "Crise" },
    reasons: {
      wrong_fact: "Donnée fausse", wrong_resolution: "Mauvaise solution", not_allowed: "Non permis", tone: "Ton", too_long: "Trop long",
      wrong_language: "Mauvaise langue", ignored_instruction: "Consigne ignorée", should_have_escalated: "Aurait dû être transmis",
    },
    troubles: {
      unreached: "Le service est injoignable.", "no-key": "La clé n’est plus valable.", scope: "La clé ne permet pas cela.",
      "too-many-requests": "Trop de demandes ; patientez un instant.", "stale-draft": "Le client a réécrit. Rédigez à nouveau.",
      "stale-version": "Quelqu’un d’autre a déjà décidé de ce brouillon.",
    },
  },
};

/** The words of a language tag such as "de-AT"; English where we have none. */
function wordsFor(tag) {
  return WORDS[(tag || "").slice(0, 2).toLowerCase()] || WORDS.en;
}
