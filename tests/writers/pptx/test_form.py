from dataclasses import replace

import pytest

from builders.writers.pptx.write import write


def it_refuses_a_document_of_another_form(decks, theme):
    document, _ = next(iter(decks.values()))
    with pytest.raises(ValueError, match="lays out slides"):
        write(replace(document, form="sheet"), theme)
