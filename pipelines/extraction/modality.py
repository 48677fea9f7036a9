"""How a thing is told: as having happened, as planned, or in a way that claims neither.

What may not live here: what the thing is (rules do that).
"""

from typing import Literal

import re2

Modality = Literal["happened", "planned", "unclaimed"]

_REACH = 60
"""Characters in front of the act in which a word can govern it."""

_UNCLAIMED = (
    r"threat\w*|could|can|cannot|may|might|if|whether|avert\w*|avoid\w*|prevent\w*|possib\w+|potential\w*|"
    r"loom\w+|authori[sz]\w+|(?:re-?)?ballot\w*|ready|poised|prepared|willing|consider\w*|risk\w*|"
    r"in favou?r of|urg\w+|right to|ability to|able|prospects?|short of|instead of|without|not|never|n't|no|"
    r"den(?:y|ies|ied)|postpon\w+|delay\w*|cancel\w*|head(?:ed|ing)? off|stav\w+ off|ward\w* off|nearly|almost|"
    r"would have|should have|vow\w*|pledg\w+|hop\w+|decid\w+ (?:whether|if)|ban\w*|illegal\w*|barr\w+|"
    r"prohibit\w*|vot(?:e|ed|es|ing)(?: [a-z]+)?(?: [a-z]+)? (?:to|for|on|whether)|voted|refus\w*|declin\w*|"
    r"fail\w* to|fear\w*|worr\w+|brac(?:e|ing)|warn(?:s|ed|ing)? (?:of|that|it|they|against|to)|request\w*|"
    r"injunctions?|in the event of|deadline|mandate|support(?:s|ed|ing)?|back(?:s|ed|ing)"
)
_PLANNED = (
    r"will|'ll|shall|is to|are to|was to|were due|set|slated|plan(?:s|ned|ning)?|upcoming|due|scheduled|going|"
    r"prepar(?:e|es|ing)|expected|intend\w*|about|would|announc\w+|gave notice|given notice|serv\w+ notice|"
    r"notice|call(?:s|ed|ing)? for|call(?:s|ed|ing)? on|calling on|agreed to|aims? (?:of|to)|with a view to"
)
_LAST_CUE = re2.compile(
    rf"(?s).*(?:^|[^a-z])(?:(?P<unclaimed>{_UNCLAIMED})|(?P<planned>{_PLANNED}))(?:[^a-z]|$)".encode()
)
_DONE_TO = re2.compile(
    rb"(?:forced|decided|chose|opted|had|began|went on|continued|started|elected|led|drove|pushed|order(?:ed)?) "
    rb"(?:[a-zA-Z]+ ){0,9}to $"
)
_CLAUSE = (
    *(f" {word} ".encode() for word in "- but who which since after when because before while where as".split()),
    *(b";", b":", b", "),
)
_IF = re2.compile(rb"(?:^|[^a-z])(?:if|should|unless|whether) ")


def modality(words: bytes, act: int) -> Modality:
    """How the act that begins at a position is told: the nearest governing word in its clause decides."""
    before = words[max(0, act - _REACH) : act]
    window = before
    for mark in _CLAUSE:
        cut = window.rfind(mark)
        if cut >= 0:
            window = window[cut + len(mark) :]
    cue = _LAST_CUE.match(window)
    if cue is None:
        bare = window.endswith(b" to ") and not _DONE_TO.search(words[max(0, act - 2 * _REACH) : act])
        return "unclaimed" if bare else "happened"
    if cue.group(b"unclaimed") is not None:
        return "unclaimed"
    return "unclaimed" if _IF.search(before) else "planned"
