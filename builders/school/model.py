"""The school: what `school.yaml` says, typed and frozen; an empty text is a blank."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from builders.terms.values import Day, Nation, Part, Slug, parse_address

_PHONE = re.compile(r"\(?\+?[0-9](?:[ ()-]{0,2}[0-9]){2,14}(?: ?(?:ext\.?|x) ?[0-9]{1,6})?")
_SHORTENED = re.compile(r"[0-9](?:[.,][0-9]+)?[eE][+]?[0-9]+")
_FIRST_FIGURE = re.compile("(?=[0-9])")
_MAILBOX = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,24}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def _as_typed(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError('this must be a text; write it behind the colon, in quotes: ""')
    return value.strip()


def _text(value: object) -> str:
    return " ".join(_as_typed(value).split()).replace("'", "\u2019")


def _phone(value: object) -> str:
    text = " ".join(str(value).split())
    number = text.removesuffix(".0")
    fault = f"`{text[:40]}` is no telephone number; write figures and spaces, with ext for an extension"
    if _SHORTENED.fullmatch(text):
        fault = (
            f"`{text[:40]}` is a number as a spreadsheet shortens it, and the rest of its figures is lost; "
            "format the column as text, then type the telephone number again, with its first 0"
        )
    elif _PHONE.fullmatch(number) and (sign := _lost_sign(number)):
        fault = (
            f"`{text[:40]}` has lost its first {sign}, as happens in spreadsheets; "
            f"write `{_FIRST_FIGURE.sub(sign, number, count=1)}`, in a spreadsheet with the column formatted as text"
        )
    elif not text or _PHONE.fullmatch(text):
        return text
    raise ValueError(fault)


def _lost_sign(number: str) -> str:
    """Return what a number must have had at its start, `0` or `+`; empty if nothing, as with 101 and 116 123."""
    figures = re.sub("[ ()-]|(?:ext|x).*", "", number)
    if figures.startswith("44") and len(figures) in (11, 12):
        return "+"
    return "0" if len(figures) in (9, 10) and not figures.startswith(("0", "+")) else ""


def _mailbox(value: object) -> str:
    text = str(value).strip()
    if text and not _MAILBOX.fullmatch(text):
        raise ValueError(f"`{text[:60]}` is no email address; write it as office@school.example")
    return text


def _colour(value: object) -> str:
    text = str(value).strip()
    if text and not _COLOUR.fullmatch(text):
        raise ValueError(f'`{text[:40]}` is no colour; write # and six figures or letters a to f, in quotes: "#1a5276"')
    return text.lower()


def _address(value: object) -> str:
    return parse_address(value) if value else ""


def _approvals(value: object) -> object:
    """Return no approvals for the key with nothing below it, as in the shipped file."""
    return () if value == "" else value


Name = Annotated[str, BeforeValidator(_text), StringConstraints(max_length=120)]
FileName = Annotated[str, BeforeValidator(_as_typed), StringConstraints(max_length=120)]
Phone = Annotated[str, BeforeValidator(_phone), StringConstraints(max_length=40)]
Mailbox = Annotated[str, BeforeValidator(_mailbox), StringConstraints(max_length=120)]
WebAddress = Annotated[str, BeforeValidator(_address), StringConstraints(max_length=300)]
Colour = Annotated[str, BeforeValidator(_colour)]


class PostHolder(Part):
    """The safeguarding lead or the deputy. A blank title becomes the usual one of the language."""

    name: Name = ""
    title: Name = ""
    phone: Phone = ""
    mailbox: Mailbox = ""


class Contact(Part):
    """A contact outside the school that only staff see."""

    name: Name = ""
    phone: Phone = ""


class LocalAuthority(Contact):
    """Children's social care of the council; `address` is its web page."""

    address: WebAddress = ""


class Approval(Part):
    """A lead's sign-off of one lesson's content; `make-packs review` prints the digest to copy."""

    lesson: Slug
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+$")]
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    by: Annotated[Name, StringConstraints(min_length=1)]
    role: Annotated[Name, StringConstraints(min_length=1)]
    on: Day


class School(Part):
    """A school's own details."""

    name: Annotated[Name, StringConstraints(min_length=1)] = "Our school"
    phase: Literal["primary", "secondary", "both"] = "both"
    nation: Nation = "england"
    logo: FileName = ""
    """A PNG or JPEG file in the folder of the school file."""
    second_logo: FileName = ""
    """That of a trust, a council or a partner, drawn smaller."""
    brand_colour: Colour = ""
    website: WebAddress = ""
    policy_address: WebAddress = ""
    office_phone: Phone = ""
    lead: PostHolder = PostHolder()
    deputy: PostHolder = PostHolder()
    out_of_hours: Contact = Contact()
    local_authority: LocalAuthority = LocalAuthority()
    lado: Contact = Contact()
    approvals: Annotated[tuple[Approval, ...], BeforeValidator(_approvals)] = ()
