"""LibreOffice in one process, which converts whatever it is given until it is closed."""

import subprocess
from pathlib import Path

CLIENT = Path(__file__).with_name("office_uno.py")
PIPE = "training-packs-{}"
PATIENCE_S = 20
"""How long an office may take to end."""
FILTERS = {
    (".pptx", "pdf"): "impress_pdf_Export",
    (".pptx", "pptx"): "Impress MS PowerPoint 2007 XML",
    (".docx", "pdf"): "writer_pdf_Export",
    (".docx", "docx"): "MS Word 2007 XML",
}
"""LibreOffice's names of its filters, by what a file is and what it shall become."""


class Office:
    """An office under way. `python` is one that has LibreOffice's `uno`; `folder` is for its profile."""

    def __init__(self, soffice, python, folder):
        pipe = PIPE.format(folder.name)
        options = ["--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
        self._office = subprocess.Popen([soffice, f"-env:UserInstallation={folder.as_uri()}", *options])
        self._client = subprocess.Popen(
            [python, str(CLIENT), pipe], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def convert(self, files, folder, to="pdf"):
        """Have files written in another format into a folder; return their paths by the files' stems."""
        made = {}
        for file in files:
            target = made[file.stem] = folder / f"{file.stem}.{to}"
            line = "\t".join((file.as_uri(), target.as_uri(), FILTERS[file.suffix, to]))
            self._client.stdin.write(f"{line}\n")
            self._client.stdin.flush()
            told = self._client.stdout.readline().strip()
            assert told == ".", f"LibreOffice could not convert {file.name}: {told or 'it ended'}"
        return made

    def close(self):
        self._client.communicate()
        try:
            self._office.wait(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:  # its own affair: all files are there
            self._office.kill()
            self._office.wait()
