const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Words that make sentences rather than name things, in lower case and with a straight apostrophe, by language.
 * Auxiliary verbs and the commonest adverbs are among them.
 */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: words(`
    de het een 't 'n der des den dit dat deze die zo'n zulk zulke welk welke wat wie waar wanneer waarom hoe
    hoeveel ik je jij jou jouw jullie u uw hij hem zijn zij ze haar hun hen wij we ons onze mij me mijn men
    zich zichzelf elkaar elkaars iemand niemand iets niets iedereen ieder iedere elk elke alle alles allen
    allemaal al beide beiden ander andere anderen anders enkele enige sommige verschillende veel vele meer
    meest meeste weinig minder minst genoeg geen niet nooit nergens niks noch
    en of maar want dus doch dan als toen terwijl omdat doordat zodat opdat zodra totdat voordat nadat tenzij
    mits indien hoewel ofschoon sinds zoals alsof mocht evenals zowel alsook ofwel hetzij oftewel
    aan achter bij binnen boven buiten dankzij door gedurende in jegens langs met na naar naast namens om omtrent
    onder ondanks op over per rond rondom sedert te tegen tegenover ten ter tijdens tot tussen uit van vanaf vanuit
    vanwege via volgens voor voorafgaand voorbij wegens zonder conform inclusief exclusief middels
    aangaande betreffende omwille qua
    ben bent is was waren geweest wordt worden word werd werden geworden heb hebt heeft hebben had hadden gehad kan
    kun kunt kunnen kon konden gekund zal zul zult zullen zou zouden mag mogen moet moeten moest moesten wil wilt
    willen wilde wilden hoef hoeft hoeven laat laten doe doet doen deed gedaan ga gaat gaan ging gingen gegaan
    blijf blijft blijven lijkt staat staan
    er hier daar daarom daardoor daarmee daarna daarnaast daarbij daarin daarop daarover daarvan daarvoor daaruit
    hierbij hierdoor hierin hiermee hierna hierop hierover hiervan hiervoor waarbij waardoor waarin waarmee waarna
    waarop waarover waarvan waarvoor ervan ervoor erop erbij erin ermee eruit erover eraan daaraan waaraan hieraan
    nu nog ook wel toch al reeds alleen altijd vaak soms meestal weer steeds pas eerst later straks ooit
    heel zeer erg te zo even bijna ongeveer vooral zelfs slechts juist eens misschien natuurlijk namelijk bovendien
    echter immers daarentegen bijvoorbeeld dergelijke dezelfde hetzelfde zelf eigen verder samen weg toe af
    hierdoor waarbinnen eveneens tevens ook
  `),
  en: words(`
    the a an this that these those such which what who whom whose where when why how whether i you your yours
    yourself yourselves he him his himself she her hers herself it its itself we us our ours ourselves they them
    their theirs themselves me my mine myself one ones someone somebody anyone anybody no-one nobody everyone
    everybody something anything nothing everything each every either neither both all any some many much more
    most few fewer less least several enough other others another same own no none not never nowhere nor
    and or but so yet then than as if because since while although though unless until till before after once
    when whenever wherever whereas lest provided
    about above across after against along amid among amongst around at before behind below beneath beside besides
    between beyond by despite down during except for from in inside into like near of off on onto out outside over
    past per regarding through throughout to toward towards under underneath until up upon via with within without
    concerning including excluding versus following according due
    am is are was were be been being have has had having do does did doing done can could may might must shall should
    will would ought cannot can't couldn't don't doesn't didn't won't wouldn't shouldn't isn't aren't wasn't weren't
    haven't hasn't hadn't mustn't i'm you're he's she's it's we're they're i've you've we've they've i'll you'll we'll
    they'll i'd you'd we'd they'd that's there's what's who's let's let get gets got make makes made
    here there now just also only even still already again always often sometimes usually ever too very quite rather
    almost nearly about perhaps maybe however therefore thus hence moreover furthermore otherwise instead indeed
    especially particularly well soon later first together further away back
    herein thereof thereby whereby wherein therein hereby
  `),
}

/**
 * Words that are written the same in Dutch and in English, whatever they mean: they are no evidence for either.
 * The function words that both lists hold need not stand here.
 */
export const sharedWords: ReadonlySet<string> = words(`
  accent account actor adapter agent album alert algorithm arm audit auto baby bad band bank bar basis been best bestel
  bed begin beta better big bind bit blank blog boot box brand brief brink browser budget buffer bug bus button café
  cache camera campus cent chat check chip circus club code coach college column commit component computer concept
  concern conflict console contact container content context contract controller cookie copy correct criteria cyber
  dashboard data database dat debug deal dealer dean december deck default delete deploy design detail device dieet
  die digit direct discussion document does domain dom door download draft drama drank drop dump editor effect element
  email e-mail embed emoji engineer enter error even event exact example expert export extern extra fan fax feature
  feedback feeds file film filter firewall fit fork form format forum foto framework front frontend backend functie
  game gas gate gift god goal golf grand graph grid groot hand handelen hands-on hard hardware have header held helm
  hem help hen her here hoe hand hoop hotel hub icon ideal idee incident index info input instant intern interview
  internet is issue issues item jaar jazz job journal kamp karma keep kind kit lab label lamp land laptop last later
  latest layout lead leader leek leg lens lever level license link links list live loan local log login loop loot lot
  made mail make man management manager map mark marketing markdown master mate meet meeting melt men menu merge met
  met microservice mild milestone minister minute mobile model module monitor most motor museum naar name nation native
  nest net node normal not note november object of offer offline of online open open-source option order over overleg
  pad paper park parlement parser partner pas patch patent pen per percent permanent person pilot pipeline plan plant
  platform plug-in plugin plus pod poster pool pop popular portal positive post potent premier print privacy private
  problem product professional profit programming project proof proper prompt provider public pull push quantum query
  quiz radio rand rank ransomware real recent record redirect reflex release render repository request reset resource
  rest review ring risk robot roll rot router rug runtime sandbox scan scanner school script scope scrum security
  segment selector sensor september server service set shop signal site situation slang slim slot slug smartphone
  snap social software some son source spam spin spring sprint stack stage standaard standard start station status stem
  step storage store stress string student studio style super sync system tab tag talent talk team technical template
  ten term test tester testen text theme thread ticket timer tip titel toe token tool toolkit top totaal total trainer
  training transport trend trip tunnel type typen uniform upgrade update upload urgent user user-story validator van
  variant verb verse version via video view villa virus visit vital wallet wand want warm was wat water wave we web
  webinar website week well west wet wie wild wind wit word worden woord work workflow workshop worst zone zoom
  april august oktober rood lid men mode nerd spot start toner trap twist vet vent ware wens zip ever
  integer legend schema json
  post-mortem low-code no-code agile devops cloud cyber governance compliance stakeholder framework compliant
  use user case cases story stories best practice practices getting started
`)
