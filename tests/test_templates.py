"""Only shipped templates are filled, values are escaped, and nothing may be missing."""

import jinja2
import pytest

from builders.templates import render

VALUES = {"lesson_id": "sleep", "title": "Sleep", "today": "2026-11-22", "review_by": "2027-08-31"}


def it_fills_a_shipped_template():
    assert '\ntitle: "Sleep"\n' in render("new-lesson.yaml.j2", **VALUES)


def it_escapes_what_it_fills_in():
    filled = render("new-lesson.yaml.j2", **{**VALUES, "title": '<script>"x"</script>{{ 7 * 7 }}'})
    assert "<script>" not in filled
    assert "&lt;script&gt;&#34;x&#34;" in filled
    assert "{{ 7 * 7 }}" in filled


def it_refuses_to_leave_something_out():
    with pytest.raises(jinja2.UndefinedError):
        render("new-lesson.yaml.j2", lesson_id="sleep")


@pytest.mark.parametrize("name", ["../../pyproject.toml", "/etc/passwd", "missing.j2"])
def it_takes_no_other_file(name):
    with pytest.raises(jinja2.TemplateNotFound):
        render(name)
