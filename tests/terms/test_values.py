import pytest

from builders.terms.values import parse_plain


@pytest.mark.parametrize("field", ["{school.name}", "{session.date}", "{nation.lead}", "{nation.nothing_such}"])
def it_takes_no_field_in_plain_text(field):
    with pytest.raises(ValueError, match="have no effect here"):
        parse_plain(f"Ask {field}.")


def it_takes_other_braces_as_they_are():
    assert parse_plain(" {nations} ") == "{nations}"
