"""Refusals of a bucket: what to tell somebody whose bucket cannot be reached, read or written."""

from botocore import exceptions as boto

from builders.problems import Place, Problem

_UNKNOWN = (
    boto.NoCredentialsError,
    boto.PartialCredentialsError,
    boto.CredentialRetrievalError,
    boto.ProfileNotFound,
    boto.TokenRetrievalError,
    boto.NoAuthTokenError,
    boto.SSOError,
)
_NO_WAY_THERE = (
    boto.ConnectionError,
    boto.HTTPClientError,
    boto.ResponseStreamingError,
    ConnectionError,
    TimeoutError,
)
_LONGEST = 200
"""Characters of a server's own words that are told."""


def refusal(error: Exception, bucket: str, path: str) -> Problem:
    """Return the problem that an error of the bucket or the way there is, placed at the object it was about.

    `bucket` is how messages name the store. What is wrong with all of it is placed there.
    """
    place, everywhere = Place(f"{bucket}/{path}".rstrip("/")), Place(bucket)
    if code(error) == "NoSuchBucket":
        return Problem(everywhere, "there is no such bucket", "make it, or mend the address")
    match error:
        case PermissionError():
            remedy = "ask whoever runs the bucket what your credentials may do there, or check AWS_PROFILE"
            return Problem(place, "access is denied", remedy)
        case _ if isinstance(error, _UNKNOWN):
            remedy = "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            return Problem(everywhere, "there are no credentials for this bucket", remedy)
        case _ if isinstance(error, _NO_WAY_THERE):
            remedy = "check the network and AWS_ENDPOINT_URL, then run the same command again"
            return Problem(everywhere, "the bucket cannot be reached", remedy)
        case _:
            said = " ".join(str(error).split())[:_LONGEST] or type(error).__name__
            return Problem(place, f"the bucket refuses: {said}", "mend that, then run the same command again")


def code(error: Exception) -> str:
    """Return the code that a server answered with, empty where it did not."""
    answer = next((one for one in (error, error.__cause__) if isinstance(one, boto.ClientError)), None)
    return str(answer.response.get("Error", {}).get("Code", "")) if answer else ""
