"""What the programs of this folder share: repositories of a few people, and what must be true at the end."""

import os
import pathlib
import subprocess

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
OKR = os.environ.get("OKR", str(PROJECT / ".build/debug/okr"))


def environment(home, **more):
    """Without the settings of the person who runs this, and with a day that stands still."""
    names = ("PATH", "LANG", "TMPDIR", "LD_LIBRARY_PATH")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return kept | {
        "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "TZ": "UTC",
        "OKR_TODAY": "2026-07-20", "NO_COLOR": "1", "GIT_CONFIG_GLOBAL": str(home) + "/.gitconfig",
    } | {name: str(value) for name, value in more.items()}


def run(*arguments, at, check=True, **more):
    """Runs a program; its result has text in `stdout` with all that it says."""
    result = subprocess.run(
        arguments, cwd=at, env=environment(more.pop("home", at), **more), text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace")
    if check and result.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))} ends with {result.returncode}:\n{result.stdout}")
    return result


def git(*arguments, at, **more):
    return run("git", *arguments, at=at, **more).stdout


def okr(*arguments, at, **more):
    return run(OKR, *arguments, at=at, check=False, **more)


def identify(clone, name):
    git("config", "user.name", name.capitalize(), at=clone)
    git("config", "user.email", f"{name}@example.com", at=clone)
    # A collection in the background would come between the calls that are counted.
    git("config", "gc.auto", "0", at=clone)


def objective(title, owner, rows=()):
    table = "".join(f"| {day} | {value} | 0.7 | {owner} | {note} |\n" for day, value, note in rows)
    return f"""---
owner: {owner}
---

# {title}

Why this matters to us, in a sentence that somebody may change.

## Key results

### KR1: Raise active leads from 400 to 540 a month

- Target: 400 → 540 leads/month

| Date | Value | Confidence | By | Note |
|------|-------|------------|----|------|
{table}
### KR2: Raise the conversion rate from 20 % to 27 %

- Target: 20 % → 27 %

## Initiatives

- [ ] One thing
- [ ] Another thing
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def replace(path, old, new):
    text = path.read_text()
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, 1))


def locks(clone):
    """The locks that somebody left, in a clone or a bare repository."""
    folder = clone / ".git" if (clone / ".git").is_dir() else clone
    return [str(path) for path in folder.rglob("*.lock")]
