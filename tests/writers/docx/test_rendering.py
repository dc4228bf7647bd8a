"""Word files as LibreOffice lays them out: nothing is lost, and a handout stays as long as a handout may be."""

from collections import Counter

import pypdfium2
from word_reader import WordFile, words

PAGES = {"handout-parents": (2, 3), "handout-staff": (4, 6), "invitation-parents": (1, 1)}
"""The fewest and the most pages of a kind for an audience."""


def letters(text):
    return Counter(character for character in text if character.isalnum())


def they_are_drawn_whole_on_few_pages(files, paths, office, tmp_path, figure):
    for name, pdf in office.convert(paths.values(), tmp_path).items():
        drawn = pypdfium2.PdfDocument(str(pdf))
        text = "".join(page.get_textpage().get_text_range() for page in drawn)
        # LibreOffice 7.4 drops the rows of a table whose header row stands alone at the foot of a page.
        told = letters("".join(words(paragraph) for paragraph in WordFile(files[name][1]).paragraphs))
        assert not told - letters(text), name
        for kind, (fewest, most) in PAGES.items():
            if name.endswith(kind):
                assert fewest <= len(drawn) <= most, name
        figure("Word files: pages drawn by LibreOffice", len(drawn))
        drawn.close()
