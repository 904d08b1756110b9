"""How a practice goes: the case grows, the clock moves, promises come back, and all of it shows its evidence."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from drafter.coaching.roleplay import FADES, MOST, MOVES, PACE, answer, as_it_stood, begin, better, unmet, weigh
from drafter.domain.errors import BadInput, Conflict
from drafter.domain.roleplay import Roleplay
from tests.coaching.roleplay.stages import NOW, pipeline, played, read, scenarios, stage

IGNORED = scenarios()["ignored-three-times"]
GOOD, BAD = read("scripts.yaml")["ignored-three-times"].values()


def test_a_practice_opens_with_the_scenario() -> None:
    roleplay = begin(IGNORED, NOW, trainee="Ana", agent="Ana")
    assert roleplay.opening == IGNORED.case.message.text
    assert (roleplay.heat, roleplay.end, roleplay.exchanges) == (IGNORED.heat, None, ())
    assert roleplay.case.clock == IGNORED.case.now
    assert (roleplay.started_at, roleplay.trainee, roleplay.case.agent.name) == (NOW, "Ana", "Ana")


async def test_the_case_grows_and_the_clock_moves() -> None:
    roleplay = await played(IGNORED, GOOD[0])
    before = len(IGNORED.case.history)
    asked, sent, *noted = roleplay.case.history[before:]
    assert (asked.sender, asked.text) == ("customer", roleplay.opening)
    assert (sent.sender, sent.text, sent.at) == ("agent", GOOD[0], IGNORED.case.now)
    assert [turn.text for turn in noted] == ["Completed: issue the refund."]
    assert roleplay.case.message.text == roleplay.exchanges[0].says
    assert roleplay.case.clock - sent.at == PACE["email"] == dt.timedelta(days=1)
    assert sent.at < (roleplay.case.message.at or sent.at) < roleplay.case.clock


async def test_an_earlier_stand_of_the_case_can_be_had_again() -> None:
    first = begin(IGNORED, NOW, id="practice").case
    once = await played(IGNORED, GOOD[0])
    twice = await played(IGNORED, *GOOD)
    assert as_it_stood(twice, 0).model_dump(exclude={"opened_at"}) == first.model_dump(exclude={"opened_at"})
    assert as_it_stood(twice, -1).history == once.case.history
    assert as_it_stood(twice, -1).message == once.case.message
    assert as_it_stood(twice, -1).followed == once.case.followed


async def test_every_move_rests_on_words_that_stand_there_and_the_heat_is_bounded() -> None:
    for name, scripts in read("scripts.yaml").items():
        for script in scripts.values():
            roleplay = await played(scenarios()[name], *script)
            heats = [scenarios()[name].heat, *(exchange.heat for exchange in roleplay.exchanges)]
            assert all(0 <= heat <= 1 for heat in heats)
            assert all(abs(after - before) <= MOST + 1e-9 for before, after in itertools.pairwise(heats))
            for exchange in roleplay.exchanges:
                for move in exchange.moves:
                    text = exchange.reply if move.message is None else roleplay.case.history[move.message].text
                    assert move.why.strip()
                    assert move.quote is None or text[move.start : move.end] == move.quote


async def test_what_helped_once_helps_less_again_and_the_third_time_nobody() -> None:
    scenario = IGNORED.model_copy(update={"patience": 12, "settles": ("offers_choice",)})
    roleplay = await played(scenario, *[GOOD[0]] * 3)
    dated = [sum(m.change for m in exchange.moves if m.kind == "dated") for exchange in roleplay.exchanges]
    assert dated == [round(MOVES["dated"].change * share, 4) for share in FADES]


async def test_the_apologies_before_the_practice_count() -> None:
    """Tom was sorry before: the trainee's first apology is the second that she hears, the next one the third."""
    scenario = IGNORED.model_copy(update={"patience": 12, "settles": ("offers_choice",)})
    roleplay = await played(scenario, GOOD[0], GOOD[0])
    sorry = [[m.change for m in exchange.moves if m.kind == "apologised"] for exchange in roleplay.exchanges]
    assert sorry == [[MOVES["apologised"].change / 2], []]


async def test_a_promise_beyond_authority_cools_first_and_comes_back_broken() -> None:
    scenario = scenarios()["injection"]
    roleplay = await played(scenario, "Hi Vince, I will pay you a compensation of $2,500 today.")
    beyond = next(move for move in roleplay.exchanges[0].moves if move.kind == "beyond")
    assert beyond.change < 0
    judged = weigh(roleplay, scenario, read("scripts.yaml")["injection"]["good"][0], pipeline())
    back = next(move for move in judged.moves if move.kind == "empty_promise")
    assert back.change > -beyond.change
    assert back.quote == beyond.quote
    assert back.message is not None
    assert roleplay.case.history[back.message].text == roleplay.exchanges[0].reply


async def test_a_promise_of_the_practice_is_broken_by_the_clock_and_when_repeated() -> None:
    promise = "Mr Ellis, your line has been dead since November 5 and we let you down. I will ring you at 5 pm today."
    scenario = scenarios()["supervisor-failed"]
    roleplay = await played(scenario, promise)
    for words in (roleplay.case.message.text, "Thank you, you did ring me.", "You promised and did nothing at all."):
        message = roleplay.case.message.model_copy(update={"text": words})
        heard = roleplay.model_copy(update={"case": roleplay.case.model_copy(update={"message": message})})
        moves = weigh(heard, scenario, "Mr Ellis, I will ring you at 5 pm today.", pipeline()).moves
        missed = next(move for move in moves if move.kind == "promise_missed")
        assert missed.message == 4
        assert missed.quote == "I will ring you at 5 pm today"
    assert "promise_repeated" in {move.kind for move in moves}


async def test_an_insult_halves_what_is_good_beside_it_and_settles_nobody() -> None:
    once = await played(IGNORED, GOOD[0])
    hurt = weigh(once, IGNORED, f"{GOOD[1]}\n\nPlease calm down.", pipeline())
    sound = weigh(once, IGNORED, GOOD[1], pipeline())
    owned = [next(m.change for m in judged.moves if m.kind == "owned") for judged in (sound, hurt)]
    assert owned[1] == pytest.approx(owned[0] / 2)
    cool = once.model_copy(update={"heat": 0.1})
    after = await answer(cool, IGNORED, f"{GOOD[1]}\n\nPlease calm down.", stage(), now=NOW)
    assert after.end is None


async def test_a_need_that_nobody_sees_keeps_them_until_the_patience_is_over() -> None:
    scenario = IGNORED.model_copy(update={"touches": ("never said by anyone",), "patience": 3})
    roleplay = await played(scenario, *GOOD)
    assert roleplay.end is None
    assert unmet(roleplay, scenario) == ("need_seen",)
    assert (await played(scenario, *GOOD, GOOD[1])).end == "settled"


async def test_what_is_over_is_over_and_nothing_is_no_answer() -> None:
    over = await played(IGNORED, *BAD)
    assert over.ended_at == NOW
    assert over.exchanges[-1].says in IGNORED.ends["escalated"]
    with pytest.raises(Conflict, match="over"):
        await answer(over, IGNORED, "Hello?", stage())
    with pytest.raises(BadInput, match="empty"):
        await answer(begin(IGNORED, NOW), IGNORED, "  \n", stage())
    with pytest.raises(BadInput, match="NUL"):
        await answer(begin(IGNORED, NOW), IGNORED, "Hello\x00", stage())
    with pytest.raises(BadInput, match="longer than 256 KB"):
        await answer(begin(IGNORED, NOW), IGNORED, "a" * 300_000, stage())


async def test_a_better_sentence_comes_from_the_plan() -> None:
    roleplay = await answer(begin(IGNORED, NOW), IGNORED, "Please calm down, Maria.", stage(), advise=True)
    advice = better(roleplay, IGNORED, pipeline())
    assert advice is not None
    assert advice.text == roleplay.exchanges[0].better
    assert advice.kind == "told_to_calm"
    assert advice.instead_of == "Please calm down"
    assert "blender" in advice.text
    assert "calm" not in advice.text
    assert advice.why == "Never tell the customer to calm down, relax, be patient or feel less."


async def test_where_nothing_hurt_nothing_is_bettered() -> None:
    roleplay = await played(IGNORED, GOOD[0])
    assert better(roleplay, IGNORED, pipeline()) is None


async def test_a_practice_keeps_its_shape_through_json() -> None:
    roleplay = await played(IGNORED, *GOOD)
    assert Roleplay.model_validate_json(roleplay.model_dump_json()) == roleplay
