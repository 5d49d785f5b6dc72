const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  )

/** Forms of verbs and adjectives that no rule makes, with the word as a dictionary has it, by language. */
export const irregularForms: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  nl: pairs(`
    gekeken:kijken geboden:bieden gedragen:dragen gegrepen:grijpen geladen:laden gelaten:laten geleken:lijken
    geleden:lijden gemeten:meten genoten:genieten geraden:raden geroepen:roepen gescheiden:scheiden
    geschoven:schuiven gesneden:snijden gestaan:staan gestoken:steken gestolen:stelen gestorven:sterven
    gevallen:vallen gevangen:vangen gevlogen:vliegen gevouwen:vouwen gewogen:wegen gezeten:zitten
    geschonken:schenken gegolden:gelden gehangen:hangen geheven:heffen gekomen:komen gesprongen:springen
    getreden:treden gevochten:vechten geboren:geboren gebogen:buigen gegoten:gieten gedwongen:dwingen
    geworpen:werpen
    gedreven:drijven geleid:leiden getoetst:toetsen aangeboden:aanbieden aangebracht:aanbrengen aangegeven:aangeven aangenomen:aannemen aangesloten:aansluiten
    aangetoond:aantonen aangetroffen:aantreffen aangewezen:aanwijzen afgesloten:afsluiten afgesproken:afspreken
    afgenomen:afnemen begonnen:beginnen begrepen:begrijpen beschreven:beschrijven besloten:besluiten besproken:bespreken
    betrokken:betrekken bewezen:bewijzen bijgehouden:bijhouden dacht:denken dient:dienen gebleken:blijken
    gebleven:blijven gebracht:brengen gedacht:denken gegeven:geven gehouden:houden gekozen:kiezen gekregen:krijgen
    genomen:nemen geschreven:schrijven gesloten:sluiten gesproken:spreken getroffen:treffen gevonden:vinden
    gevraagd:vragen gewezen:wijzen geworven:werven gezien:zien gezocht:zoeken hield:houden hielp:helpen
    geholpen:helpen ingebracht:inbrengen inbegrepen:inbegrepen ingediend:indienen kocht:kopen gekocht:kopen koos:kiezen
    kreeg:krijgen meegenomen:meenemen nam:nemen namen:nemen omschreven:omschrijven onderschreven:onderschrijven
    ondernomen:ondernemen ontbrak:ontbreken ontstond:ontstaan ontving:ontvangen ontworpen:ontwerpen opgelost:oplossen
    opgenomen:opnemen opgeslagen:opslaan opgevraagd:opvragen overgedragen:overdragen overgenomen:overnemen
    overwogen:overwegen schreef:schrijven toegestaan:toestaan toegewezen:toewijzen uitgegeven:uitgeven
    uitgevonden:uitvinden uitgesloten:uitsluiten verboden:verbieden verbonden:verbinden verbroken:verbreken
    vergeleken:vergelijken verkocht:verkopen verkregen:verkrijgen verloren:verliezen vermeden:vermijden
    verschenen:verschijnen verstaan:verstaan vertrokken:vertrekken verwezen:verwijzen verzonden:verzenden
    voorgeschreven:voorschrijven voorgesteld:voorstellen vond:vinden vroeg:vragen werd:worden zocht:zoeken
    algemene:algemeen gelopen:lopen liep:lopen sloeg:slaan slaat:slaan geslagen:slaan gaat:gaan overgeslagen:overslaan
    afgebroken:afbreken gebroken:breken brak:breken uitgezocht:uitzoeken opgezocht:opzoeken weggelaten:weglaten
    overgebleven:overblijven omgegaan:omgaan doorgegeven:doorgeven teruggegeven:teruggeven ingegeven:ingeven
    stond:staan stonden:staan sloot:sluiten bleef:blijven bleek:blijken deed:doen gedaan:doen gegaan:gaan ging:gaan gebeden:bidden
    gebonden:binden gelezen:lezen las:lezen geweest:zijn geworden:worden gezegd:zeggen zei:zeggen gezet:zetten
    gelegd:leggen gelegen:liggen lag:liggen gesteld:stellen gestegen:stijgen gewonnen:winnen gezonden:zenden
    getrokken:trekken trok:trekken gestuurd:sturen
    beter:goed best:goed beste:goed meer:veel minder:weinig
  `),
  en: pairs(`
    adding:add added:add adds:add using:use used:use made:make making:make given:give giving:give took:take taken:take taking:take chose:choose
    chosen:choose choosing:choose built:build brought:bring bought:buy kept:keep held:hold found:find met:meet led:lead
    left:leave lost:lose meant:mean paid:pay said:say seen:see saw:see sent:send shown:show spent:spend
    thought:think told:tell understood:understand went:go gone:go going:go written:write wrote:write known:know knew:know
    began:begin begun:begin became:become chosen:choose drawn:draw drew:draw driven:drive dealt:deal
    fell:fall fallen:fall felt:feel grown:grow grew:grow heard:hear hidden:hide laid:lay lay:lie
    learnt:learn broken:break broke:break ran:run running:run sought:seek sold:sell spoke:speak spoken:speak
    stood:stand taught:teach worn:wear won:win better:good best:good worse:bad worst:bad easier:easy easiest:easy
    easily:easy latest:late later:late further:far women:woman men:man people:person children:child analyses:analysis
    criteria:criterion indices:index indexes:index data:data tying:tie lying:lie sharing:share shared:share
  `),
}

/** Verbs that say little of themselves: `een vraag stellen`, `take part`. */
export const lightVerbs: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: new Set(
    `maak maakt maken gemaakt stel stelt stellen gesteld neem neemt nemen genomen lever levert leveren geleverd geef geeft
     geven gegeven breng brengt brengen gebracht houd houdt houden gehouden kom komt komen gekomen zet zetten gezet leg
     legt leggen gelegd vind vindt vinden gevonden krijg krijgt krijgen gekregen zie ziet zien gezien zit zitten ligt
     liggen val valt vallen sta staan gebeurt gebeuren zorg zorgt zorgen bestaat bestaan gebruik
     mee neer`.split(/\s+/),
  ),
  en: new Set(
    `take takes taken taking took give gives given giving put puts putting set sets setting bring brings brought keep keeps
     keeping kept need needs needed go goes going come comes coming see sees seen seeing find finds finding found provide
     provides provided providing ensure ensures help helps want way take using use uses used done able sure let
     please carry carried become becomes like look looks looking`.split(/\s+/),
  ),
}
