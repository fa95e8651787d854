/** What a caption can mean, before it is known which side (business, home) and which of several it is. */
export type ColumnConcept = keyof typeof COLUMN_CAPTIONS;

/**
 * The captions of columns by what they mean, folded and without punctuation, side, ordinal and small words: those of
 * Outlook, Google Contacts, Business Central, HubSpot and Mailchimp in English, German, French, Danish, Spanish and
 * Italian, and what people write themselves.
 *
 * `anyName` and `anyTitle` are captions whose meaning depends on the other columns.
 */
export const COLUMN_CAPTIONS = {
  no: "no|nr|n|nummer|number|contact no|kontaktnr|kontakt nr|no contacto|n contact|numero",
  externalId:
    "external id|externe id|id externe|eksternt id|id externo|id esterno|record id|contact id|customer id|customer no|kundennr|kundennummer|kundenr|id|euid",
  type: "type|art|tipo|contact type|kontaktart|type contact|tipo contacto|tipo contatto|kontakttype",
  namePrefix:
    "anrede|name prefix|prefix|salutation|titel|tratamiento|civilite|titolo|tiltaleform|mr mrs",
  anyTitle: "title|titre|titulo",
  anyName: "name|nom|navn|nombre|nome",
  name: "full name|fullname|display name|contact name|vollstandiger name|nom complet|fulde navn|nombre completo|nome completo|kontaktname|nom contact|nombre contacto|nome contatto|kontaktnavn",
  firstName:
    "first name|firstname|first|given name|forename|vorname|prenom|fornavn|nombre pila|primer nombre|nome battesimo|fname",
  middleName:
    "middle name|middlename|middle|additional name|weitere vornamen|zweiter vorname|deuxieme prenom|mellemnavn|segundo nombre|secondo nome",
  surname:
    "last name|lastname|last|family name|surname|nachname|familienname|nom famille|efternavn|apellidos|apellido|cognome|lname",
  nameSuffix: "suffix|name suffix|suffixe|suffiks|sufijo|titolo straniero|namenszusatz",
  name2: "name 2|name2|nom 2|navn 2|nombre 2|nome 2",
  initials: "initials|initialen|initiales|initialer|iniciales|iniziali",
  gender: "gender|sex|geschlecht|sexe|kon|genero|sexo|sesso",
  companyName:
    "company|company name|organization|organisation|organization name|organisation name|account name|associated company|firma|firmenname|firmennavn|unternehmen|unternehmensname|mandantenname|societe|nom societe|entreprise|nom entreprise|raison sociale|virksomhed|virksomhedsnavn|empresa|nombre empresa|nombre organizacion|organizacion|compania|societa|nome societa|azienda|nome azienda|ditta|ragione sociale",
  companyNo:
    "company no|unternehmensnr|unternehmensnummer|mandantennr|n societe|n entreprise|virksomhedsnr|no empresa|nr societa|nr azienda|company number|numero societe|virksomhedsnummer|numero empresa|numero societa",
  jobTitle:
    "job title|jobtitle|position|job|role|organization title|organisation title|berufsbezeichnung|funktion|stellung|fonction|poste|intitule poste|stilling|stillingsbetegnelse|puesto|cargo|posizione|qualifica|mansione",
  organizationalLevel:
    "organizational level code|organizational level|organisationsebenencode|code niveau organisation|organisationsniveaukode|cod nivel organizativo|cod livello organizzativo|fuhrungsebene|niveau hierarchique|ledelsesniveau|nivel jerarquico|livello organizzativo",
  street:
    "street|adresszeile|adresse ligne|campo direccion|street address|address|address line|address street|mailing street|strasse|strasse hausnummer|strasse nr|adresse|anschrift|rue|gade|gade vej|vej|direccion|calle|domicilio|via|indirizzo",
  moreStreet:
    "address extended address|extended address|address po box|adresszusatz|adresse 2eme ligne|complement adresse|adresse complementaire",
  postCode:
    "post code|postcode|postal code|zip|zip code|zipcode|zip postal code|plz|plz code|postleitzahl|code postal|cp|postnr|postnummer|codigo postal|cod postal|c p|cap|codice cap|codice postale|address postal code|mailing zip",
  city: "city|town|town city|locality|ort|stadt|wohnort|ville|by|ciudad|poblacion|localidad|citta|localita|comune|address city|mailing city",
  county:
    "county|state|state region|state province|province|region|bundesland|kanton|bundesland kanton|bundesregion|departement|dep region|amt|omrade|provincia|estado|provincia estado|estado provincia|regione|address region|mailing state",
  country:
    "country|country region|country region code|country code|land|land region|lander regionscode|landercode|landescode|pays|pays region|code pays region|code pays|land omrade|lande omradekode|landekode|pais|pais region|cod pais region|codigo pais|codigo pais region|paese|paese area geografica|nazione|stato|codice paese|codice paese area geografica|address country|mailing country",
  territory:
    "territory code|territory|gebietscode|gebiet|code secteur|code territoire|secteur|distriktskode|distrikt|cod territorio|codigo territorio|territorio|codice area|cod area|territoire|zona",
  phone:
    "phone|phone no|phone number|telephone|telephone no|tel|tel no|main phone|company main phone|primary phone|telefon|telefonnr|telefon nr|telefonnummer|festnetz|haupttelefon|telefon firma|n telephone|numero telephone|telephone societe|telephone principal|tlf|tlf nr|primaer telefon|primaer telefon firma|telefono|no telefono|numero telefono|telefono principal|nr telefono|telefono principale|telefono principale societa",
  businessPhone: "ufficio",
  homePhone: "abitazione|particular",
  mobile:
    "mobile|mobile phone|mobile phone no|mobile phone number|mobile number|cell|cell phone|cellphone|handy|handynummer|mobil|mobilnr|mobilnummer|mobiltelefon|mobiltelefonnr|mobiltelefonnummer|portable|tel mobile|telephone mobile|telephone portable|n telephone mobile|n telephone portable|movil|telefono movil|no telefono movil|celular|cellulare|telefono cellulare|nr telefono cellulare|nr cellulare",
  phoneByLabel: "phone value",
  email:
    "email|e mail|mail|email address|e mail address|primary email|e mail value|email value|emailadresse|e mail adresse|email adresse|mail adresse|mailadresse|courriel|adresse e mail|adresse email|adresse messagerie|adresse courrier|adresse courriel|correo|correo electronico|direccion correo electronico|direccion correo|posta elettronica|indirizzo posta elettronica|indirizzo email|indirizzo e mail",
  secondEmail: "alternate email|secondary email|additional email addresses|additional email",
  homePage:
    "home page|homepage|web page|webpage|website|website url|website value|web site|url|web|internet|webseite|page web|site web|page accueil|hjemmeside|webside|pagina web|pagina inicio|sitio web|sito web",
  vatRegistrationNo:
    "vat registration no|vat registration number|vat no|vat number|vat id|vat|ust idnr|ust id nr|ust id|ustidnr|ustid|uid|uid nr|n tva|n identif intracomm|numero tva|tva intracommunautaire|se cvr nr|cvr nr|cvr nummer|cvr|momsnr|momsregistreringsnr|cif nif|cif|nif|p iva|partita iva|cvr momsnr|nif iva",
  salespersonCode:
    "salesperson code|salesperson|verkaufercode|code vendeur|code commercial|saelgerkode|cod vendedor|codigo vendedor|codice agente|cod agente|codice venditore|cod venditore|verkaufer|vendeur|saelger|vendedor|agente",
  language:
    "language code|language|preferred language|sprachcode|sprache|korrespondenzsprache|code langue|langue|sprogkode|sprog|cod idioma|codigo idioma|idioma|cod lingua|codice lingua|lingua",
  salutationCode:
    "salutation code|anredecode|anredeformelcode|code formule politesse|code salutation|starthilsenkode|starthilsenskode|cod saludo|codigo saludo|cod formula saluto|codice formula saluto|code civilite|codice saluto",
  correspondenceType:
    "correspondence type|korrespondenzart|type correspondance|korrespondancetype|tipo correspondencia|tipo corrispondenza",
  mailingGroups:
    "mailing groups|mailing group|mailing group code|category|categories|kategorie|kategorien|categorie|kategori|kategorier|categoria|categorias|label|labels|group membership|groups|tag|tags|gruppen|verteiler|verteilergruppe|mailinggruppen|groupes publipostage|mailgrupper|grupos correspondencia|gruppi mailing",
  jobResponsibilities:
    "job responsibilities|job responsibility|job responsibility code|zustandigkeiten|responsabilites|ansvarsomrader|responsabilidades|responsabilita",
  industryGroups:
    "industry|industry groups|industry group|industry group code|branche|secteur activite|sector|settore|branchen|secteurs activite|branchegrupper|grupos sectores|gruppi settori",
  businessRelations:
    "business relations|business relation|business relation code|geschaftsbeziehung|geschaftsbeziehungen|relations affaires|forretningsrelationer|relaciones comerciales|relazioni commerciali",
  excludeFromSegment:
    "exclude from segment|aus segment ausschliessen|von segment ausschliessen|exclure segment|udelad fra segment|excluir segmento|escludi da segmento|aus segmenten ausschliessen|exclure segments|udelad af malgrupper|excluir segmentos|escludi dai segmenti",
  privacyBlocked:
    "privacy blocked|datenschutz gesperrt|datenschutzsperre|confidentialite bloquee|beskyttelse personlige oplysninger spaerret|privacidad bloqueada|bloccato per privacy|blocco privacy|bloque confidentialite|spaerret databeskyttelse|bloqueado por privacidad",
  minor: "minor|minderjahrig|minderjahrige r|mineur|mindrearig|menor|menor edad|minorenne",
  parentalConsentReceived:
    "parental consent received|einverstandnis eltern erhalten|consentement parental recu|foraeldresamtykke modtaget|consentimiento paterno recibido|consenso genitori ricevuto|einwilligung eltern liegt vor|accord parental recu|consentimiento parental recibido|consenso dei genitori ricevuto",
  deceased: "deceased|verstorben|decede|afdod|fallecido|deceduto",
  doNotMail:
    "do not mail|keine post|pas courrier|ingen post|no enviar correo postal|no posta|wants no mail|wunscht keine post|refuse courrier|onsker ikke post|no quiere correo postal|non vuole posta",
  doNotEmail:
    "do not email|unsubscribed from all email|unsubscribed|opted out email|email opt out|keine e mail|wants no e mail|wunscht keine e mails|refuse e mails|onsker ikke e mails|no quiere correo electronico|non vuole e mail",
} as const satisfies Readonly<Record<string, string>>;
