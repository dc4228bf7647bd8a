"""There is enough of everything."""

from builders.checks.minimum import check


def rule(count, **more):
    return {"minimum": [{"of": ["risks.items", "signs.items"], "count": count, "says": "risks or signs", **more}]}


def it_counts_the_items_of_all_lists_together(found, load):
    lesson = load().lesson
    count = len(lesson.risks.items) + len(lesson.signs.items)
    assert found(check, rule(count)) == []
    (told,) = found(check, rule(count + 2))
    assert told.endswith(f"there are too few risks or signs: {count}, and {count + 2} are needed; add 2 more")
    assert "warning" not in told


def it_can_be_a_warning(found):
    (told,) = found(check, rule(100, severity="warning"))
    assert "warning: there are" in told


def it_takes_a_part_that_is_left_out_for_none(found):
    (told,) = found(check, {"minimum": [{"of": ["statistics"], "count": 2, "says": "statistics"}]})
    assert "there are too few statistics: 0, and 2 are needed" in told
