"""What schemathesis cannot know from the OpenAPI file: set-up, and four checks of our own.

Loaded through SCHEMATHESIS_HOOKS. Takes from the environment:
KVITTERT_BASE_ADDRESS (the practice server, started with control) and
KVITTERT_SIGNED_IN ("1": every call carries a token; "0": none does).
"""

import json
import os
import urllib.request
import zlib

import schemathesis

BASE = os.environ["KVITTERT_BASE_ADDRESS"]
SIGNED_IN = os.environ["KVITTERT_SIGNED_IN"] == "1"
PREFIX = "/api/v1/bufdir-api"
AUTHENTICATE = f"{PREFIX}/authenticate"
VALIDATE = f"{PREFIX}/validate-payload"
SUBMIT = f"{PREFIX}/submit"
STATUS = f"{PREFIX}/submission-status/{{reference_id}}"
PRACTICE_SECRET = "s3cr3t_token_here"
KNOWN_VERSION = "bufdir_2025_v2"


def post(address, body, **headers):
    request = urllib.request.Request(
        address,
        json.dumps(body).encode(),
        {"Content-Type": "application/json", **headers},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def sign_in():
    body = {"client_id": "schemathesis", "client_secret": PRACTICE_SECRET}
    return post(f"{BASE}{AUTHENTICATE}", body)["access_token"]


def send(token, name, organisation_number):
    payload = {
        "organisasjonsnummer": organisation_number,
        "rapporteringsperiode": "2025",
        "aktiviteter": [{"kategori": "individual_mentoring", "antall": 842, "timer": 6740}],
    }
    body = {
        "report_id": f"{name}_{SIGNED_IN}",
        "org_id": "schemathesis",
        "payload_version": KNOWN_VERSION,
        "payload": payload,
    }
    answer = post(f"{BASE}{SUBMIT}", body, Authorization=f"Bearer {token}")
    return answer["submission_reference_id"]


TOKEN = sign_in()
# One report that will be accepted, one that will be rejected, and, with the clock moved on, one
# that has just come: submission-status has something to say in every state.
REFERENCES = [send(TOKEN, "accepted", "912345678"), send(TOKEN, "rejected", "912345679")]
ORIGIN = BASE.removesuffix(PREFIX)
post(f"{ORIGIN}/practice/clock", {"advance_seconds": 20}, **{"X-Kvittert-Practice": "1"})
REFERENCES.append(send(TOKEN, "received", "912345678"))


def one_in(count, value):
    """Picks the same cases in every run with the same seed."""
    return zlib.crc32(repr(value).encode()) % count == 0


def is_positive(case):
    return case.meta is None or case.meta.generation.mode.is_positive


def narrow_to_the_contract(payload):
    """Makes a payload that the OpenAPI file allows one that the contract's readings allow: the
    file gives no shape for kontaktperson and cannot say "at most two decimals"."""
    contact = payload.get("kontaktperson")
    if not (isinstance(contact, str) and contact.strip()):
        payload.pop("kontaktperson", None)
    for activity in payload["aktiviteter"]:
        activity["timer"] = round(activity["timer"], 2)


@schemathesis.hook
def before_call(context, case, kwargs):
    if SIGNED_IN:
        case.headers["Authorization"] = f"Bearer {TOKEN}"
    path = case.operation.path
    body = case.body
    if path == STATUS and is_positive(case):
        # References are given by the server: a made-up one is a 404 and nothing more.
        wanted = case.path_parameters.get("reference_id")
        if not one_in(4, wanted):
            index = zlib.crc32(repr(wanted).encode()) % len(REFERENCES)
            case.path_parameters["reference_id"] = REFERENCES[index]
    if not isinstance(body, dict):
        return
    if path == AUTHENTICATE and is_positive(case) and one_in(2, body):
        body["client_secret"] = PRACTICE_SECRET
    if path in (VALIDATE, SUBMIT):
        # A version that the server does not know is taken unchecked, by design. So what breaks the
        # rules has to name the version whose rules it breaks, and most of what keeps them names it
        # too. A version that is no name at all stays: it must be refused.
        version = body.get("payload_version")
        named = isinstance(version, str) and version
        if named and not (is_positive(case) and one_in(8, body)):
            body["payload_version"] = KNOWN_VERSION
        if is_positive(case):
            narrow_to_the_contract(body["payload"])


def is_contracts_method(case):
    return case.method.upper() == case.operation.method.upper()


@schemathesis.check
def a_token_decides(ctx, response, case):
    """With a token nobody is turned away, and without one nobody gets at a report."""
    if case.operation.path not in (SUBMIT, STATUS) or not is_contracts_method(case):
        return
    if SIGNED_IN:
        assert response.status_code != 401, "a token that holds was refused"
    else:
        assert response.status_code in (401, 404), "an answer was given without a token"


@schemathesis.check
def the_verdict_is_right(ctx, response, case):
    """is_valid is true for what the schema allows and false for what it does not."""
    if case.operation.path != VALIDATE or response.status_code != 200:
        return
    verdict = response.json()
    assert verdict["is_valid"] == is_positive(case), "the verdict is the wrong one"
    assert verdict["is_valid"] == (verdict["errors"] == []), "the verdict and its errors differ"


@schemathesis.check
def the_practice_secret_signs_in(ctx, response, case):
    """The practice secret, and nothing else, gives a token."""
    if case.operation.path != AUTHENTICATE or not is_positive(case):
        return
    if not is_contracts_method(case) or not isinstance(case.body, dict):
        return
    right = case.body.get("client_secret") == PRACTICE_SECRET
    assert response.status_code == (200 if right else 401), "the secret decides"


@schemathesis.check
def a_refusal_is_a_problem(ctx, response, case):
    """Every refusal says in the same shape what is wrong."""
    if response.status_code < 400:
        return
    kind = (response.headers.get("content-type") or [""])[0]
    assert kind == "application/problem+json", f"a refusal came as {kind!r}"
    if case.method.upper() != "HEAD":
        problem = response.json()
        assert problem["status"] == response.status_code, "the problem names another status"
        assert problem["title"] and problem["detail"], "the problem says nothing"
