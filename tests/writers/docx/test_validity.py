"""Word files that Word should open without a word: two validators and python-docx itself."""

import docx


def it_passes_microsofts_sdk(paths, sdk, figure):
    assert sdk(paths.values()) == [[]] * len(paths)
    figure("Word files: judged by the Open XML SDK", len(paths))


def it_passes_openxml_audit(paths, audit, figure):
    assert {name: audit(path) for name, path in paths.items()} == {name: [] for name in paths}
    figure("Word files: judged by openxml-audit", len(paths))


def it_is_opened_by_python_docx(paths):
    for path in paths.values():
        assert docx.Document(str(path)).paragraphs
