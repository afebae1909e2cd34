"""What every `UnitOfWork` must do: in memory, on SQLite, on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest

from core.domain.ids import CharacterId, FrameId, ProjectId, SceneId, TakeId
from core.domain.take import PictureFiles
from core.errors import NotFound, StaleWrite
from tests.fakes import records as r

BLOB = "ab" * 32


@pytest.fixture(autouse=True)
def _film(unit_of_work):
    with unit_of_work() as work:
        r.save_film(work)
        work.commit()


def test_what_is_committed_is_read_back(unit_of_work):
    with unit_of_work() as work:
        work.takes.save(r.take())
        work.commit()
    with unit_of_work() as work:
        assert work.projects.get(r.FILM) == r.project(revision=1)
        assert work.scenes.get(r.SCENE) == r.scene(revision=1)
        assert work.shots.of_scene(r.SCENE) == [r.scene_shot()]
        assert work.frames.get(FrameId("frame")) == r.frame(revision=1)
        assert work.takes.get(TakeId("take")) == r.take()


def test_leaving_without_a_commit_changes_nothing(unit_of_work):
    with unit_of_work() as work:
        work.takes.save(r.take())
    with unit_of_work() as work:
        assert list(work.takes.of_frame(FrameId("frame"))) == []


def test_an_error_after_a_save_changes_nothing(unit_of_work):
    with pytest.raises(ZeroDivisionError), unit_of_work() as work:
        work.takes.save(r.take())
        1 / 0  # noqa: B018
    with unit_of_work() as work, pytest.raises(NotFound, match="no take take"):
        work.takes.get(TakeId("take"))


def test_what_is_saved_is_seen_by_nobody_else_before_the_commit(unit_of_work):
    with unit_of_work() as writer, unit_of_work() as reader:
        writer.takes.save(r.take())
        assert len(writer.takes.of_frame(FrameId("frame"))) == 1
        assert len(reader.takes.of_frame(FrameId("frame"))) == 0


def test_a_unit_of_work_goes_on_after_its_commit(unit_of_work):
    with unit_of_work() as work:
        work.takes.save(r.take("t1", number=1))
        work.commit()
        work.takes.save(r.take("t2", number=2))
        work.commit()
    with unit_of_work() as work:
        assert [take.id for take in work.takes.of_frame(FrameId("frame"))] == ["t1", "t2"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda work: work.projects.get("x"),
        lambda work: work.scenes.get("x"),
        lambda work: work.shots.get("x"),
        lambda work: work.frames.get("x"),
        lambda work: work.takes.get("x"),
        lambda work: work.jobs.get("x"),
        lambda work: work.jobs.hold("x"),
        lambda work: work.jobs.request_cancel("x"),
    ],
)
def test_what_is_not_there_is_named(unit_of_work, ask):
    with unit_of_work() as work, pytest.raises(NotFound, match=r"There is no \w+ x\."):
        ask(work)


def test_every_save_counts_one_revision(unit_of_work):
    with unit_of_work() as work:
        renamed = work.projects.save(work.projects.get(r.FILM).revised(title="Rain"))
        moved = work.frames.save(work.frames.get(FrameId("frame")).revised(position=3))
        work.commit()
    with unit_of_work() as work:
        assert work.projects.get(r.FILM) == renamed == r.project(title="Rain", revision=2)
        assert work.frames.get(FrameId("frame")) == moved
        assert work.scenes.get(r.SCENE).revision == 1


def test_the_slower_of_two_writers_is_refused(unit_of_work):
    with unit_of_work() as work:
        mine = work.projects.get(r.FILM)
    with unit_of_work() as work:
        work.projects.save(work.projects.get(r.FILM).revised(title="Theirs"))
        work.commit()
    with unit_of_work() as work, pytest.raises(StaleWrite, match="project"):
        work.projects.save(mine.revised(title="Mine"))
    with unit_of_work() as work:
        assert work.projects.get(r.FILM).title == "Theirs"


def test_a_value_read_before_somebody_elses_commit_is_stale_within_one_unit_too(unit_of_work):
    with unit_of_work() as slow:
        mine = slow.scenes.get(r.SCENE)
        with unit_of_work() as quick:
            quick.scenes.save(quick.scenes.get(r.SCENE).revised(text="Theirs."))
            quick.commit()
        with pytest.raises(StaleWrite, match="scene"):
            slow.scenes.save(mine.revised(text="Mine."))


def test_the_same_film_cannot_be_begun_twice(unit_of_work):
    with unit_of_work() as work, pytest.raises(StaleWrite):
        work.projects.save(r.project(title="Again"))


def test_changing_what_was_never_saved_is_refused(unit_of_work):
    with unit_of_work() as work, pytest.raises(NotFound, match="no scene ghost"):
        work.scenes.save(r.scene(id="ghost", revision=3))


@pytest.mark.parametrize(
    ("save", "owner"),
    [
        (lambda work: work.scenes.save(r.scene(id="s", project_id="gone")), "project gone"),
        (lambda work: work.characters.save("gone", r.character()), "project gone"),
        (lambda work: work.shots.save(r.scene_shot("s", scene_id="gone")), "scene gone"),
        (lambda work: work.frames.save(r.frame("f", "gone")), "shot gone"),
        (lambda work: work.takes.save(r.take("t", "gone")), "frame gone"),
        (lambda work: work.jobs.submit(r.job(project_id="gone")), "project gone"),
        (lambda work: work.events.append(r.job_event("gone")), "job gone"),
    ],
)
def test_a_record_without_what_it_belongs_to_is_refused(unit_of_work, save, owner):
    with unit_of_work() as work, pytest.raises(NotFound, match=f"There is no {owner}"):
        save(work)


def test_films_come_the_latest_touched_first(unit_of_work):
    with unit_of_work() as work:
        for key, minutes in (("old", -5), ("new", 5)):
            touched = r.NOON + timedelta(minutes=minutes)
            work.projects.save(r.project(id=key, updated_at=touched))
        assert [film.id for film in work.projects.all()] == ["new", "film", "old"]


def test_records_come_in_the_order_of_the_board(unit_of_work):
    with unit_of_work() as work:
        work.scenes.save(r.scene(id="first", number=2))
        for key, number in (("b", 3), ("a", 2)):
            work.shots.save(r.scene_shot(f"shot-{key}", number))
            work.frames.save(r.frame(f"frame-{key}", f"shot-{key}", position=number))
            work.takes.save(r.take(f"take-{key}", number=number))
        assert [s.id for s in work.scenes.of_project(r.FILM)] == ["scene", "first"]
        assert [s.id for s in work.shots.of_scene(r.SCENE)] == ["shot", "shot-a", "shot-b"]
        assert [f.id for f in work.frames.of_scene(r.SCENE)] == ["frame", "frame-a", "frame-b"]
        assert [t.id for t in work.takes.of_frame(FrameId("frame"))] == ["take-a", "take-b"]


def test_the_takes_of_a_scene_are_those_of_its_frames(unit_of_work):
    with unit_of_work() as work:
        work.scenes.save(r.scene(id="other", number=2))
        work.shots.save(r.scene_shot("shot2", scene_id="other"))
        work.frames.save(r.frame("frame2", "shot2", scene_id="other"))
        work.takes.save(r.take("ours"))
        work.takes.save(r.take("theirs", "frame2"))
        assert [take.id for take in work.takes.of_scene(r.SCENE)] == ["ours"]
        assert [take.id for take in work.takes.of_scene(SceneId("other"))] == ["theirs"]


def test_a_take_is_replaced_by_its_id(unit_of_work):
    picture = PictureFiles(
        png=BLOB, exr=BLOB, thumbnail=BLOB, width=64, height=36, exposure_ev=0.5
    )
    with unit_of_work() as work:
        work.takes.save(r.take())
        work.takes.save(r.take().finished(picture, 1.5))
        [stored] = work.takes.of_frame(FrameId("frame"))
    assert stored == r.take().finished(picture, 1.5)


def test_a_frame_has_no_two_takes_of_one_number(unit_of_work):
    with unit_of_work() as work:
        work.takes.save(r.take("one", number=1))
        with pytest.raises(StaleWrite):
            work.takes.save(r.take("other", number=1))


def test_the_cast_belongs_to_its_film(unit_of_work):
    with unit_of_work() as work:
        work.projects.save(r.project(id="other"))
        work.characters.save(r.FILM, r.character("maya"))
        work.characters.save(r.FILM, r.character("ada"))
        work.characters.save(r.FILM, r.character("maya", wardrobe="a red coat"))
        work.characters.save(ProjectId("other"), r.character("maya", name="Another"))
        cast = work.characters.of_project(r.FILM)
    assert [(one.id, one.wardrobe) for one in cast] == [
        ("ada", "a grey coat"),
        ("maya", "a red coat"),
    ]


def test_somebody_taken_off_the_cast_list_is_gone_there_only(unit_of_work):
    with unit_of_work() as work:
        work.projects.save(r.project(id="other"))
        work.characters.save(r.FILM, r.character())
        work.characters.save(ProjectId("other"), r.character())
        work.characters.remove(r.FILM, CharacterId("maya"))
        work.characters.remove(r.FILM, CharacterId("nobody"))
        assert list(work.characters.of_project(r.FILM)) == []
        assert len(work.characters.of_project(ProjectId("other"))) == 1


def test_moments_come_back_aware_and_in_utc(unit_of_work):
    there = timezone(timedelta(hours=5, minutes=30))
    with unit_of_work() as work:
        work.jobs.submit(r.job(created_at=r.NOON.astimezone(there)))
        stored = work.jobs.get("job").created_at
    assert stored == r.NOON
    assert stored.tzinfo is UTC or stored.utcoffset() == timedelta()


def test_infinite_measurements_survive(unit_of_work):
    picture = PictureFiles(
        png=BLOB,
        exr=BLOB,
        thumbnail=BLOB,
        width=64,
        height=36,
        exposure_ev=0,
        measured={"far_m": float("inf")},
    )
    with unit_of_work() as work:
        work.takes.save(r.take().finished(picture, 1))
        work.commit()
    with unit_of_work() as work:
        stored = work.takes.get(TakeId("take")).picture
    assert stored is not None
    assert stored.measured["far_m"] == float("inf")


def test_text_in_any_script_survives(unit_of_work):
    text = "INT. CAFÉ — 夜 🎬 \u202eabc"
    with unit_of_work() as work:
        work.scenes.save(r.scene(id="s", text=text, number=2))
        work.commit()
    with unit_of_work() as work:
        assert work.scenes.get(SceneId("s")).text == text
