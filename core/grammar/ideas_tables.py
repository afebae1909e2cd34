"""What surprising scenes are made of, by genre: people, places, beginnings, turns, last images.

Rows are our own. ``{a}`` and ``{b}`` are the two people, ``{A}`` and ``{B}`` the same at the head of
a sentence, ``{place}`` where, ``{thing}`` what it turns on. Nobody is ridiculed for what they are:
people are named by what they do.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.film_terms import Genre


@dataclass(frozen=True, slots=True)
class Ingredients:
    """The rows of one genre."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    skies: tuple[str, ...]
    things: tuple[str, ...]
    begins: tuple[str, ...]
    turns: tuple[str, ...]
    ends: tuple[str, ...]


INGREDIENTS: dict[Genre, Ingredients] = {
    Genre.NOIR: Ingredients(
        people=(
            "a tired detective", "a nightclub singer", "a retired boxer", "a nervous accountant",
            "a bartender", "a widow in black gloves", "a crooked judge", "a taxi driver",
        ),
        places=(
            "in a smoky bar", "in a neon-lit street", "in a cheap hotel room", "on a foggy pier",
            "in an empty diner", "in a dark office", "in an alley behind the theatre",
        ),
        skies=("At midnight", "On a rainy night", "Long after midnight", "In the rain, at night"),
        things=("an envelope", "a gun", "a photograph", "a key", "a black suitcase", "a ring"),
        begins=(
            "{sky}, {a} waits {place} with {thing}.", "{sky}, {a} follows {b} {place}.",
            "{sky}, {a} finds {thing} {place}.", "{sky}, {a} counts money {place}.",
        ),
        turns=(
            "{B} steps out of the shadows and puts a cigarette out.",
            "{B} enters and says that nobody was followed.",
            "The lights go out, and {b} runs.", "{B} opens the door and draws a gun.",
            "{B} sits down and whispers a name.",
        ),
        ends=(
            "{A} smiles.", "{A} lights a match and looks at {thing_again}.",
            "Outside, a car door slams.", "{A} drops {thing_again} and walks away.",
        ),
    ),
    Genre.SCIFI: Ingredients(
        people=(
            "an astronaut", "a ship's engineer", "a quiet android", "a biologist",
            "a young pilot", "a captain", "a technician", "a miner from the outer belt",
        ),
        places=(
            "in the corridor of a space station", "in a spaceship control room", "on a red planet",
            "in a laboratory", "in the cargo bay of a spaceship", "in a greenhouse",
        ),
        skies=("At dawn", "During the night watch", "In the silence of the night", "Before sunrise"),
        things=("a signal", "a glowing crystal", "a broken helmet", "a seed", "an old radio"),
        begins=(
            "{sky}, {a} wakes {place} and finds {thing}.", "{sky}, {a} repairs a machine {place}.",
            "{sky}, {a} carries {thing} {place}.", "{sky}, {a} walks alone {place}.",
        ),
        turns=(
            "An alarm flashes red, and {b} runs to the console.",
            "{B} refuses to open the hatch.", "{B} says that the voice on the radio is their own.",
            "The lights flicker, and {b} disappears.", "{B} points at the window and whispers.",
        ),
        ends=(
            "{A} opens the hatch.", "{A} looks up at the stars.", "{A} holds {thing_again} and cries.",
            "{A} smiles and switches off the alarm.",
        ),
    ),
    Genre.HORROR: Ingredients(
        people=(
            "a night nurse", "a young photographer", "two brothers", "a caretaker", "a priest",
            "a music teacher", "a student", "a deaf girl",
        ),
        places=(
            "in an abandoned hospital corridor", "in a farmhouse kitchen", "in a foggy forest",
            "in an old church", "in the basement", "in a dark library", "in a cemetery",
        ),
        skies=("At night", "In the middle of the night", "On a stormy night", "After midnight"),
        things=("a lantern", "a doll", "a music box", "a bloody letter", "a mirror", "a candle"),
        begins=(
            "{sky}, {a} walks {place} with {thing}.", "{sky}, {a} hears footsteps {place}.",
            "{sky}, {a} finds {thing} {place}.", "{sky}, {a} hides {place}.",
        ),
        turns=(
            "The door creaks open, and {b} stands there, smiling.",
            "{B} whispers from the dark.", "The light goes out, and {b} screams.",
            "{B} turns slowly and looks back.", "Something moves behind {b}.",
        ),
        ends=(
            "{A} holds still.", "{A} drops {thing_again} and runs.", "{A} closes the door.",
            "{A} looks into the dark and screams.",
        ),
    ),
    Genre.ACTION: Ingredients(
        people=(
            "a courier", "an undercover agent", "a mechanic", "a bodyguard", "a bomb technician",
            "a stunt driver", "a mercenary", "a young thief",
        ),
        places=(
            "on a rooftop", "in a crowded market", "on a bridge", "in a warehouse", "in a train station",
            "on a desert highway", "in a parking garage",
        ),
        skies=("At noon", "At sunset", "At dawn", "In heavy rain"),
        things=("a briefcase", "a detonator", "a stolen key", "a radio", "a rope"),
        begins=(
            "{sky}, {a} sprints {place} with {thing}.", "{sky}, {a} grabs {thing} {place}.",
            "{sky}, {a} leaps over a barrier {place}.", "{sky}, {a} drives a truck {place}.",
        ),
        turns=(
            "{B} chases {a_again} and opens fire.", "{B} tackles {a_again}, and they fight.",
            "A car explodes, and {b} dives behind a wall.", "{B} blocks the way and draws a gun.",
        ),
        ends=(
            "{A} jumps.", "{A} throws {thing_again} and escapes.", "{A} kicks the door open.",
            "{A} looks back once and runs.",
        ),
    ),
    Genre.DRAMA: Ingredients(
        people=(
            "a father", "a young widow", "a retired teacher", "an old fisherman", "a nurse",
            "a daughter", "a baker", "a violinist",
        ),
        places=(
            "in a small kitchen", "in a hospital room", "on a porch", "at a bus station", "in a garden",
            "in an empty classroom", "on a windy beach",
        ),
        skies=("Early in the morning", "Late in the afternoon", "At dusk", "One autumn afternoon"),
        things=("a letter", "a photograph", "a suitcase", "a watch", "a birthday cake"),
        begins=(
            "{sky}, {a} sits {place} and reads {letter}.", "{sky}, {a} packs a suitcase {place}.",
            "{sky}, {a} waits {place} with {thing}.", "{sky}, {a} sets the table {place}.",
        ),
        turns=(
            "{B} enters and says nothing.", "{B} sits down and takes {a_again}'s hand.",
            "{B} says it is too late.", "{B} stands in the doorway and cries.",
        ),
        ends=(
            "{A} smiles for the first time.", "{A} looks out of the window.",
            "{A} puts {thing_again} on the table and walks out.", "{A} laughs, then cries.",
        ),
    ),
    Genre.FANTASY: Ingredients(
        people=(
            "a young witch", "a tired knight", "a wizard", "a thief", "an old queen", "a shepherd",
            "a goblin", "an archer",
        ),
        places=(
            "in a foggy forest", "in the ruins of a temple", "in a castle courtyard", "in a cave",
            "on a mountain path", "in a royal library", "at a frozen lake",
        ),
        skies=("At dawn", "At sunset", "Under a full moon, at night", "In falling snow"),
        things=("a sword", "a glowing stone", "a staff", "a crown", "a lantern", "a map"),
        begins=(
            "{sky}, {a} finds {thing} {place}.", "{sky}, {a} kneels {place} before {thing}.",
            "{sky}, {a} walks {place} with {thing}.", "{sky}, {a} hides {place}.",
        ),
        turns=(
            "A dragon wakes, and {b} runs.", "{B} raises a hand, and the ground trembles.",
            "{B} steps out of the mist and offers a bargain.", "A wolf follows {b} and stops.",
        ),
        ends=(
            "{A} lifts {thing_again}, and it glows.", "{A} bows.", "{A} laughs.",
            "{A} casts a spell and disappears.",
        ),
    ),
    Genre.THRILLER: Ingredients(
        people=(
            "a hacker", "a diplomat", "a night guard", "a journalist", "a translator", "a chess player",
            "a surgeon", "a stranger in a grey coat",
        ),
        places=(
            "in a crowded train station", "in a dark server room", "in a hotel corridor",
            "in an underground garage", "on a night train", "in a museum", "in an empty office",
        ),
        skies=("At night", "Before sunrise", "On a foggy morning", "At midnight"),
        things=("a briefcase", "a phone", "an envelope", "a laptop", "a key"),
        begins=(
            "{sky}, {a} watches {b} {place}.", "{sky}, {a} opens {thing} {place}.",
            "{sky}, {a} creeps {place} with {thing}.", "{sky}, {a} waits {place}.",
        ),
        turns=(
            "The phone rings, and {b} answers.", "{B} turns and looks straight at {a_again}.",
            "{B} hands over {thing_again} and whispers a number.", "{B} locks the door.",
        ),
        ends=(
            "{A} hides.", "{A} smiles and closes {thing_again}.", "{A} runs.",
            "{A} looks down: the hands are shaking.",
        ),
    ),
    Genre.WESTERN: Ingredients(
        people=(
            "a sheriff", "an outlaw", "a preacher", "a young rider", "a gambler", "a widow",
            "a bounty hunter", "a saloon owner",
        ),
        places=(
            "in a dusty street", "in a saloon", "at a desert well", "in front of the bank",
            "on a ranch", "in a canyon",
        ),
        skies=("At high noon", "At sunset", "At dawn", "In a dust storm"),
        things=("a revolver", "a rifle", "a gold coin", "a letter", "a badge"),
        begins=(
            "{sky}, {a} waits {place} with {thing}.", "{sky}, {a} rides into view {place}.",
            "{sky}, {a} walks slowly {place}.", "{sky}, {a} drinks alone {place}.",
        ),
        turns=(
            "{B} steps out and draws.", "{B} drops a coin and says a name.",
            "{B} watches from the porch.", "A shot rings out, and {b} falls.",
        ),
        ends=(
            "{A} puts {thing_again} down and walks away.", "{A} spits and smiles.",
            "{A} looks at the horizon.", "{A} mounts a horse and rides off.",
        ),
    ),
    Genre.ROMANCE: Ingredients(
        people=(
            "a violinist", "a bookseller", "a pilot", "a dancer", "a baker", "a painter", "a doctor",
            "a lighthouse keeper",
        ),
        places=(
            "on a snowy bridge", "in a small bookshop", "on the beach", "at a train station",
            "in a garden", "in a crowded ballroom", "in a cafe",
        ),
        skies=("At sunset", "On a spring morning", "On a snowy night", "In warm evening light"),
        things=("a red umbrella", "a letter", "a flower", "a book", "two cups of coffee"),
        begins=(
            "{sky}, {a} waits {place} with {thing}.", "{sky}, {a} reads {place}.",
            "{sky}, {a} plays a song {place}.", "{sky}, {a} walks {place} with {thing}.",
        ),
        turns=(
            "{B} stops and smiles.", "{B} runs in, out of breath.", "{B} sits down across from {a_again}.",
            "{B} drops a glove and turns back.",
        ),
        ends=(
            "They dance.", "{A} takes {b_again}'s hand.", "They kiss.", "{A} laughs and offers {thing_again}.",
        ),
    ),
    Genre.COMEDY: Ingredients(
        people=(
            "a nervous waiter", "a proud chef", "a wedding planner", "a father", "a traffic cop",
            "a magician", "a very small dog", "a retired spy",
        ),
        places=(
            "in a sunny kitchen", "in a fancy restaurant", "at a wedding in a garden", "in a tiny car",
            "in a supermarket", "on a crowded beach", "in a hotel lobby",
        ),
        skies=("On a sunny morning", "At noon", "On a bright afternoon", "Just after breakfast"),
        things=("a cake", "a trophy", "a balloon", "a ladder", "a goldfish in a jar"),
        begins=(
            "{sky}, {a} carries {thing} {place}.", "{sky}, {a} hides {thing} {place}.",
            "{sky}, {a} burns the pancakes {place}.", "{sky}, {a} rehearses a speech {place}.",
        ),
        turns=(
            "{B} slips and falls.", "{B} steals {thing_again} and runs.", "{B} stares at {a_again}.",
            "{B} enters with the same hat.",
        ),
        ends=(
            "{A} laughs.", "{A} bows to nobody.", "{A} eats the evidence.", "{A} looks at the ceiling.",
        ),
    ),
    Genre.DOCUMENTARY: Ingredients(
        people=(
            "an old fisherman", "a beekeeper", "a miner", "a potter", "a shepherd", "a street musician",
            "a shipbuilder", "a midwife",
        ),
        places=(
            "in a small harbor", "in a workshop", "on a mountain pasture", "in a market",
            "on a farm", "in a village square", "in a boat on the river",
        ),
        skies=("Before dawn", "In the early morning", "At noon", "In the evening"),
        things=("a net", "a lantern", "a knife", "an old photograph", "a rope"),
        begins=(
            "{sky}, {a} repairs {thing} {place}.", "{sky}, {a} works {place}.",
            "{sky}, {a} carries {thing} {place}.", "{sky}, {a} sings quietly {place}.",
        ),
        turns=(
            "{B} watches and learns.", "{B} asks how long it takes.", "{B} brings coffee.",
            "{B} shows two rough hands.",
        ),
        ends=(
            "{A} smiles.", "{A} looks at the sky.", "{A} puts {thing_again} down and rests.",
            "{A} tells a story.",
        ),
    ),
    Genre.ANIMATION: Ingredients(
        people=(
            "a tiny robot", "a shy girl", "a brave rabbit", "a grumpy owl", "a boy with a kite",
            "a fox", "a clumsy dragon", "an old toymaker",
        ),
        places=(
            "in a messy workshop", "in a forest", "on a hill above the village", "in an attic",
            "on a rooftop under the stars", "in a toy shop", "in a snowy garden",
        ),
        skies=("At sunrise", "On a moonlit night", "On a windy afternoon", "On the first day of snow"),
        things=("a lantern", "a balloon", "a music box", "a key", "a paper boat"),
        begins=(
            "{sky}, {a} finds {thing} {place}.", "{sky}, {a} chases {thing} {place}.",
            "{sky}, {a} wakes {place}.", "{sky}, {a} builds {thing} {place}.",
        ),
        turns=(
            "{B} peeks out and giggles.", "{B} falls into a bucket of paint.", "{B} offers a hand.",
            "{B} sneezes, and everything glows.",
        ),
        ends=(
            "They dance.", "{A} smiles.", "{A} lets {thing_again} go.", "{A} looks up and waves.",
        ),
    ),
}  # fmt: skip
