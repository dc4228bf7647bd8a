"""Has one LibreOffice convert files; run by a Python that has LibreOffice's `uno`, which is seldom the tests' own.

Takes the office's pipe, then on standard input a line for each file: source, target and filter, with tabs between.
Answers each with a line: "." or what went wrong. Ends with standard input, and the office with it.
"""

import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PATIENCE_S = 120


def desktop(pipe):
    """Return the office's desktop as soon as it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def convert(office, source, target, name):
    opened = office.loadComponentFromURL(source, "_blank", 0, (option("Hidden", value=True),))
    if opened is None:
        return f"{source} cannot be opened"
    try:
        opened.storeToURL(target, (option("FilterName", name),))
    finally:
        opened.close(True)  # noqa: FBT003 - UNO knows no names
    return "."


def main(pipe):
    office = desktop(pipe)
    for line in sys.stdin:
        source, target, name = line.rstrip("\n").split("\t")
        try:
            told = convert(office, source, target, name)
        except Exception as error:  # noqa: BLE001 - whatever it is, the tests tell it
            told = " ".join(str(error).split()) or type(error).__name__
        print(told, flush=True)  # noqa: T201 - the answer
    office.terminate()


main(sys.argv[1])
