# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""Words for people: roles, titles, given names, what they wear, how they look.

Source: reference agents appendix A, widened. A role's value is its gender; ``neutral`` says the
word alone does not tell.
"""

from __future__ import annotations


def _each(words: str, gender: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), gender)


ROLES: dict[str, str] = {
    **_each(
        """man boy father dad son husband brother king prince cowboy waiter businessman policeman fireman monk priest
        grandfather grandpa uncle groom salesman gentleman fisherman wizard warlock sorcerer swordsman gunman hitman
        henchman handyman doorman mailman nephew grandson stepfather widower emperor duke lord knight bishop barman
        cameraman stuntman milkman blacksmith lumberjack godfather daddy grandad granddad bachelor postman dustman nobleman boatman ferryman
        baron vicar rabbi imam cardinal pope""",
        "male",
    ),
    **_each(
        """woman girl mother mom daughter wife sister queen princess waitress actress nun witch grandmother grandma aunt
        bride businesswoman policewoman lady dancer ballerina sorceress maid widow hostess dame blonde brunette redhead
        niece granddaughter stepmother mum mummy mama nan gran granny auntie empress duchess stewardess mermaid bridesmaid fisherwoman heiress seamstress charwoman washerwoman laundress
        governess nanny midwife countess baroness""",
        "female",
    ),
    **_each(
        """detective private-eye cop officer sheriff deputy agent spy assassin killer thief burglar robber gangster mobster boss
        bodyguard guard soldier sniper captain commander general lieutenant sergeant pilot driver astronaut cosmonaut
        scientist doctor nurse surgeon patient teacher student professor reporter journalist photographer lawyer judge
        prisoner inmate hostage stranger figure person child kid toddler baby infant teenager teen couple lover friend
        partner neighbor neighbour colleague rival enemy villain hero warrior archer hunter ranger outlaw bandit
        gunslinger gunfighter rider farmer rancher miner sailor pirate bartender barista chef cook customer passenger
        tourist traveler traveller wanderer hitchhiker hacker engineer mechanic technician android cyborg clone artist
        painter musician singer guitarist pianist violinist drummer writer poet clerk cashier janitor secretary boxer
        fighter wrestler athlete runner cyclist swimmer climber explorer archaeologist treasure-hunter mercenary
        accountant courier refugee survivor victim suspect witness informant messenger servant butler thug assailant
        attacker intruder medic paramedic firefighter diver elder leader hiker guru narrator host vampire ghost spirit
        phantom zombie mummy werewolf operator preacher pastor diplomat ambassador trainer coach apprentice baker
        barber beekeeper butcher carpenter cellist composer conductor contestant director editor executioner
        fortune-teller gambler gardener governor hermit innkeeper inventor jeweler jockey juggler librarian lifeguard
        magician mayor minister model monarch negotiator nomad opponent orphan paramedic parent peasant pickpocket
        playwright plumber potter president programmer pursuer recruit referee researcher sculptor senator shepherd
        shopkeeper smuggler surfer swimmer tailor teammate trooper tutor veteran veterinarian villager visitor
        volunteer woodcutter worker youth twin sibling bounty-hunter conman henchperson usher vendor street-vendor
        mountaineer player politician pupil receptionist clown acrobat bellhop busker newcomer outsider passerby fugitive convict warden cellmate samurai ninja
        gladiator pharaoh squire bard elf dwarf ballplayer goalkeeper skater biker trucker keeper groundskeeper caretaker pianist ranger-guide foreman ringmaster
        banker executive auctioneer undertaker realtor prospector trapper gymnast stationmaster porter welder builder
        bricklayer roofer labourer laborer rigger docker stevedore carer skier snowboarder hairdresser hairstylist
        dentist vet pharmacist zookeeper guide cleaner housekeeper gravedigger ditchdigger sweeper chaplain jester mime
        harlequin beggar tramp hobo vagrant seer oracle jailer jailor gaoler turnkey watchman grocer greengrocer
        pawnbroker seller merchant trader umpire footballer striker quarterback fencer judoka karateka weaver cobbler
        carver clockmaker watchmaker smith coroner pathologist chemist botanist biologist rower gondolier angel
        devil""",
        "neutral",
    ),
    **_each(
        """dog cat wolf horse bear lion tiger bird crow raven owl snake spider rat fox deer rabbit hound puppy kitten
        dragon monster creature beast alien robot drone shark whale dinosaur penguin firefly lamb goat pig cow duck
        chicken fish butterfly bee insect elephant monkey gorilla demon goblin orc troll giant unicorn phoenix fairy
        golem mule donkey pony eagle hawk seagull mouse squirrel hedgehog turtle tortoise frog bat octopus kraken
        griffin imp gremlin ogre cyclops parrot swan stag coyote vulture crocodile""",
        "creature",
    ),
    **_each(
        """crowd mob fishermen mercenaries thugs army soldiers guards police cops gang family children kids people
        villagers passengers dancers students riders bandits zombies wolves men women workers protesters refugees
        tourists guests onlookers pedestrians survivors rebels troops officers strangers friends lovers brothers
        sisters hunters henchmen crew audience couples parents twins choir jury jurors orchestra congregation
        posse platoon squad regiment battalion brigade militia committee troupe clergy
        household tribe clan horde throng troop herd flock cattle gentry elders folk kin siblings newlyweds trio quartet duo commuters executives""",
        "group",
    ),
}

TITLES: dict[str, str] = {
    "mr": "male",
    "sir": "male",
    "lord": "male",
    "king": "male",
    "father": "male",
    "prince": "male",
    "uncle": "male",
    "grandpa": "male",
    "don": "male",
    "brother": "male",
    "mrs": "female",
    "ms": "female",
    "miss": "female",
    "lady": "female",
    "queen": "female",
    "sister": "female",
    "princess": "female",
    "aunt": "female",
    "grandma": "female",
    **dict.fromkeys(
        """dr doctor detective inspector officer captain sergeant agent professor sheriff general lieutenant
        commander colonel president judge chief deputy private major nurse corporal admiral special reverend
        rabbi mayor senator coach""".split(),
        "unknown",
    ),
}

NAMES_FEMALE = frozenset(
    """maya anna sarah emma lena kate katie mary elena rosa clara lily grace alice eve eva nina zoe mia ava sofia sophia
    olivia chloe rachel rebecca julia laura lisa linda karen susan nancy helen diana irene ruth martha jane joan ellen amy
    emily lucy molly rose ruby iris ivy hannah leah naomi ada ines carmen maria isabel camila lucia yuki aiko mei lin priya
    anika leila amara nadia tess tara tina vera violet wendy cassandra ophelia juliet ripley leia trinity dana claire audrey
    bella nora margaret eleanor beatrice charlotte abigail natalie samantha jessica jennifer amanda victoria vivian stella
    sienna freya astrid ingrid greta elsa heidi june ana kira betty dolores fatima aisha zara layla noor sana hana sakura
    keiko ming xia ling anya katya natasha olga tatiana svetlana francesca giulia chiara bianca valentina marta paula pilar
    luisa gabriela daniela beatriz marie sylvie camille celine amelie josephine louise odette penelope phoebe daphne chloe
    matilda mabel edith agnes dorothy florence hazel pearl opal willow summer autumn jade amber crystal tiffany brenda donna
    carol barbara patricia sharon deborah cynthia angela melissa michelle kimberly stephanie nicole heather erin megan
    lauren kayla brianna alexis imani nia ayana zainab miriam esther judith deborah lydia tamar hermione arya cersei
    gwen lacey petra fatuma amira revathi priyanka yewande noor adaeze ngozi chioma amaka folake funmi wanjiru achieng
    makena thandiwe nomvula zanele lindiwe aminata mariam khadija samira yasmin layan rania dalia farah shirin parisa
    deepa kavya lakshmi meera nisha pooja radha sunita keerthana anjali divya asha rekha shanti mai linh thuy hoa nari
    soojin jiwoo minji yuna haruka emi naoko yoko lihua meiling xiu ludmila irina galina oksana zofia agnieszka kasia
    ewa magda jadwiga milena jelena dragana ivana mirela ileana simona ioana alma inga sigrid solveig astri liv marit
    aino helmi paivi greet annika saskia femke marijke lotte brigitte ursula gisela renate mathilde elodie margaux
    colette genevieve solange aurelie ximena guadalupe consuelo rosario esperanza mercedes paloma lourdes flora
    graciela joana catarina ilaria ornella rosalia concetta winnie mildred ethel gertrude doris muriel beryl enid
    gladys hilda hattie lottie tilly poppy daisy imogen harriet georgina tabitha prudence constance cordelia
    guinevere morgana selene luna aurora celeste thea maeve siobhan aoife niamh bridget fiona ailsa isla eilidh""".split()
)
NAMES_MALE = frozenset(
    """jack john joe mike michael david james robert tom thomas sam ben bob bill will frank george henry harry charlie
    charles peter paul mark luke matthew adam alan alex max leo theo noah liam ethan mason logan lucas oliver daniel eric
    kevin brian scott steve stephen ryan jason justin kyle nick tony vince vincent victor marcus martin arthur walter ray
    roy earl otto hans klaus ivan boris dmitri sergei yuri carlos diego luis miguel jose juan pedro rafael marco luca paolo
    kenji hiro takeshi chen wei ravi arjun omar ali hassan yusuf khalid kwame malik elias gabriel dante hugo felix jonas finn
    declan sean patrick connor neil gary dennis larry gerald edward edgar simon philip andrew anthony isaac jacob joseph
    hamlet romeo mercutio macbeth banquo horatio neo deckard indiana kael cole reed baxter dan julian eddie pavel jake
    ibrahim mustafa ahmed karim tariq amir reza farid samir nabil jamal darius cyrus kofi kwesi tunde emeka chidi sipho
    jermaine tyrone marek tomasz josiah otis kwabena kofi yaw babatunde olu segun femi ikenna obinna chukwu sefu
    barasa kamau otieno mandla bongani themba lamine moussa ousmane ibou mamadou hamid rashid bilal faisal walid
    ziad nasser habib murad kemal emre mehmet selim orhan nadir farhad behrouz dariush vijay suresh ramesh ganesh
    prakash mohan gopal kiran ashok dinesh nikhil siddharth tuan minh huy duc joon taeyang seojun hyun ryota shinji
    takumi noboru ichiro weiming jianguo guang bolek janek piotr wojtek kazimierz zbigniew milos dragan goran zoran
    radu mihai florin ionut laszlo istvan zoltan attila ferenc einar sigurd haakon bjarni ragnar eino jukka mikko
    pieter joost maarten dirk wim jurgen dieter wolfgang gunther heinz helmut friedrich thierry laurent yves
    baptiste etienne marius joaquin hector ramon ignacio rodrigo esteban alvaro tiago joao rui vasco salvatore
    carmelo gaetano ruggero barnaby bertram clive cuthbert desmond dudley ebenezer fergus gareth giles hamish
    horace humphrey nigel rhys thabo jabari idris bashir haruto satoshi akira kazuo daisuke min-jun jin feng bao long jian vikram raj sanjay rohan
    anil dev mateo santiago javier fernando ricardo eduardo emilio ernesto giovanni matteo lorenzo enzo antonio francois
    jean pierre luc olivier antoine gaston henri marcel bruno stefan lars erik bjorn sven nils gunnar olaf magnus leif
    mikhail nikolai alexei pavel viktor gregor anton konstantin oscar albert alfred ernest herbert cecil clarence harold
    howard leonard maurice norman percy reginald rupert sidney stanley wallace winston zachary caleb elijah josiah levi
    silas abel amos gideon jasper jude milo nathan nathaniel owen quentin rex ross russell seth tobias travis tristan
    tyler wade wesley wyatt xavier dean derek doug duke dylan cody chad brad bret brock clint dale dwight floyd glenn
    grant hank ike jerry jesse jim jimmy johnny keith ken kurt lance lloyd lou murray ned oswald ralph randy rick rob
    ron rudy stan ted tim todd trevor vernon virgil warren wayne""".split()
)
NAMES_EITHER = frozenset(
    "alex sam jordan taylor morgan casey riley quinn robin jamie avery charlie kai sky rowan jo pat chris kim dakota sasha nico".split()
)
NAMES = NAMES_FEMALE | NAMES_MALE | NAMES_EITHER

APPEARANCE = frozenset(
    """old young elderly middle-aged tall short thin gaunt skinny heavyset fat burly muscular lean pale tanned scarred bearded
    bald blonde blond brunette red-haired dark-haired grey-haired gray-haired silver-haired white-haired masked hooded cloaked
    armored armoured wounded injured bloodied weary tired exhausted drunk blind one-eyed tattooed pregnant beautiful handsome
    ragged dirty wet soaked barefoot homeless lone lonely mysterious shadowy frightened terrified nervous angry grizzled
    weathered veteran rookie retired wealthy poor little small giant huge tiny robotic cybernetic undead ghostly teenage
    stocky slender slim wiry freckled curly-haired long-haired short-haired grim stern shy timid proud elegant
    android robot vampire ghost zombie alien half-seen sunburnt wrinkled frail plump""".split()
)
PASSING_STATES = frozenset(
    """lone lonely mysterious nervous angry tired exhausted frightened terrified weary drunk wet soaked shy timid proud grim
    stern wounded injured bloodied young old elderly middle-aged teenage little veteran rookie retired wealthy poor""".split()
)
"""Appearance words that are a state or an age, not a lasting feature of face and build."""

GARMENTS = frozenset(
    """coat trenchcoat overcoat raincoat jacket hoodie suit tuxedo dress gown skirt shirt t-shirt blouse sweater vest uniform
    armor armour robe cloak cape poncho hat fedora cap helmet hood mask gloves boots shoes heels jeans trousers scarf tie
    veil apron overalls spacesuit kimono sari jumpsuit pajamas bathrobe bandana glasses sunglasses goggles backpack
    sweatshirt blazer duster stetson leathers rags parka anorak cardigan waistcoat tunic toga habit cassock scrubs
    labcoat shawl leotard tutu swimsuit bikini shorts leggings kilt nightgown pyjamas fatigues""".split()
)
COLOURS: dict[str, tuple[float, float, float]] = {
    # scene-linear Rec.709 reflectance
    "red": (0.40, 0.03, 0.03),
    "crimson": (0.30, 0.015, 0.03),
    "scarlet": (0.45, 0.04, 0.02),
    "orange": (0.50, 0.16, 0.02),
    "amber": (0.48, 0.22, 0.03),
    "yellow": (0.58, 0.42, 0.04),
    "gold": (0.46, 0.31, 0.07),
    "golden": (0.46, 0.31, 0.07),
    "green": (0.04, 0.18, 0.05),
    "emerald": (0.02, 0.20, 0.09),
    "teal": (0.02, 0.16, 0.17),
    "cyan": (0.04, 0.33, 0.40),
    "blue": (0.03, 0.08, 0.30),
    "navy": (0.012, 0.02, 0.07),
    "indigo": (0.05, 0.03, 0.18),
    "violet": (0.14, 0.04, 0.24),
    "purple": (0.13, 0.03, 0.20),
    "pink": (0.55, 0.17, 0.24),
    "magenta": (0.40, 0.03, 0.22),
    "brown": (0.10, 0.05, 0.025),
    "tan": (0.36, 0.25, 0.14),
    "beige": (0.46, 0.38, 0.27),
    "black": (0.012, 0.012, 0.014),
    "white": (0.72, 0.71, 0.69),
    "grey": (0.17, 0.17, 0.18),
    "gray": (0.17, 0.17, 0.18),
    "silver": (0.42, 0.43, 0.45),
    "cream": (0.62, 0.56, 0.44),
    "ivory": (0.66, 0.62, 0.53),
    "khaki": (0.27, 0.22, 0.12),
    "olive": (0.10, 0.10, 0.03),
    "rust": (0.23, 0.07, 0.025),
    "copper": (0.30, 0.12, 0.05),
    "bronze": (0.23, 0.13, 0.05),
    "turquoise": (0.04, 0.33, 0.32),
    "maroon": (0.11, 0.012, 0.02),
    "dark": (0.03, 0.03, 0.035),
    "charcoal": (0.045, 0.045, 0.05),
    "burgundy": (0.13, 0.012, 0.03),
}

CHILD_WORDS = frozenset(
    "child kid boy girl toddler baby infant son daughter orphan grandson granddaughter pupil".split()
)
CHILDREN = frozenset(
    "children kids boys girls toddlers babies schoolchildren siblings twins pupils".split()
)
"""Groups of them."""
TEEN_WORDS = frozenset("teenager teen youth teenage student".split())
OLD_WORDS = frozenset(
    "old elderly grandfather grandmother grandma grandpa elder wrinkled frail hermit".split()
)
AMBIENT_GROUPS = frozenset("crowd mob army audience people police family crew".split())
"""Groups a story can speak of without anybody particular in them."""
UNSEEN_SPEAKERS = frozenset(
    "narrator voice radio announcer tv intercom loudspeaker all both crowd everyone computer".split()
)

GENERIC_PEOPLE: dict[str, str] = {
    "man": "male",
    "woman": "female",
    "boy": "male",
    "girl": "female",
    "figure": "neutral",
    "stranger": "neutral",
    "person": "neutral",
    "child": "neutral",
}
GENERIC_CREATURES = frozenset({"beast", "creature", "monster", "animal", "thing"})

COMPOUND_TAILS = frozenset(
    """shot shots fire nest car station uniform house boat truck hat dog chief badge costume bar suit room seat door
    tracks cry story call game food""".split()
)
"""After a role they make it an attribute: a police *car*, a sniper *shot*."""

NATIONALITIES = frozenset(
    """american english british scottish irish welsh french german italian spanish portuguese dutch belgian swiss
    austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian serbian
    croatian greek turkish russian ukrainian georgian armenian persian iranian iraqi syrian lebanese israeli egyptian
    moroccan algerian tunisian ethiopian kenyan nigerian ghanaian senegalese south african indian pakistani afghan
    bengali nepalese tibetan chinese japanese korean vietnamese thai indonesian filipino malaysian mongolian
    australian canadian mexican cuban jamaican haitian brazilian argentine chilean peruvian colombian venezuelan
    roman viking saxon norman celtic aztec mayan inca arab arabian jewish muslim christian buddhist hindu catholic
    european asian latin soviet prussian victorian edwardian puritan amish martian""".split()
)
"""Adjectives with a capital that are nobody's name."""
HEAVENLY_BODIES = frozenset(
    "jupiter mars venus saturn mercury neptune uranus pluto earth moon sun orion".split()
)
"""Names that are hardly ever a person's."""
