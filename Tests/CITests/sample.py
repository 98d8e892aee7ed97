"""A repository with a workspace whose files for CI were written by `okr init --ci`."""

import functools
import hashlib
import io
import os
import platform
import subprocess
import tarfile
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(os.environ["OKR_PROGRAM"])
PROJECT = Path(__file__).resolve().parents[2]
SERVICES = ["github", "gitlab", "pre-commit", "shell"]
BAD = """---
owner: @maria
---

# Sales starts every month with leads to call
"""


@functools.cache
def packed_program():
    """An archive of the shape that `make dist` makes, with the program of this build, and its name."""
    version = subprocess.run(
        [PROGRAM, "--version"], check=True, text=True, stdout=subprocess.PIPE).stdout.strip()
    name = f"okr-{version}-linux-{platform.machine()}"
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz", compresslevel=1) as archive:
        archive.add(PROGRAM, f"{name}/bin/okr")
    return f"{name}.tar.gz", buffer.getvalue()


class SampleRepository:
    """`folder` is that of the workspace in the repository; "." is the repository itself."""

    def __init__(self, folder=".", language="en", services=SERVICES):
        self.temporary = tempfile.TemporaryDirectory()
        self.work = Path(self.temporary.name)
        self.root = self.work / "repository"
        self.workspace = self.root / folder
        self.root.mkdir()
        self.run("git", "init", "--quiet")
        self.run("git", "config", "user.name", "Maria Rossi")
        self.run("git", "config", "user.email", "maria@example.com")
        arguments = [part for service in services for part in ("--ci", service)]
        self.run(PROGRAM, "init", folder, "--owner", "maria", "--language", language, *arguments)
        self.releases = self.work / "releases"
        self.pack()

    def close(self):
        self.temporary.cleanup()

    def run(self, *command, status=0, **environment):
        """Runs a command and gives what it printed; another status than this is an error."""
        result = subprocess.run(
            [str(part) for part in command], cwd=self.root, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, env={**self.environment, **environment})
        if status is not None and result.returncode != status:
            raise AssertionError(f"{command} ended with {result.returncode}:\n{result.stdout}")
        return result.stdout

    @property
    def environment(self):
        work = str(self.work)
        return {
            "PATH": os.environ["PATH"], "HOME": work, "LANG": "C.UTF-8", "OKR_TODAY": "2026-07-20",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": work,
        }

    def pack(self):
        """Lays an archive where the files fetch it from."""
        name, archive = packed_program()
        self.releases.mkdir()
        self.archive = self.releases / name
        self.archive.write_bytes(archive)
        self.sum = hashlib.sha256(archive).hexdigest()
        self.sum_file = self.releases / f"{name}.sha256"
        self.sum_file.write_text(f"{self.sum}  {name}\n")

    def spoil(self):
        """Puts an archive in place of the other that is none of ours."""
        with open(self.archive, "ab") as archive:
            archive.write(b"more")

    def write_good(self):
        """Writes another objective from a template; gives its ID."""
        arguments = ["-C", self.workspace, "new", "team", "--team", "sales", "--cycle", "2026-Q3"]
        self.run(PROGRAM, *arguments, "--slug", "answer-fast", "--owner", "maria")
        return "2026-Q3/sales/answer-fast"

    def write_bad(self):
        """Writes an objective with an error; gives its path in the repository."""
        path = self.workspace / "okrs/2026-Q3/sales/bad.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(BAD)
        return str(path.relative_to(self.root))


class SampleTest(unittest.TestCase):
    def sample(self, **options):
        repository = SampleRepository(**options)
        self.addCleanup(repository.close)
        return repository

    def validate(self, *command):
        result = subprocess.run(
            [str(part) for part in command], text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        self.assertEqual(result.returncode, 0, result.stdout)

    def lint_yaml(self, path):
        rules = "document-start: disable, truthy: {check-keys: false}, line-length: {max: 105}"
        self.validate("yamllint", "--strict", "-d", f"{{extends: default, rules: {{{rules}}}}}", path)


# The places in a repository and the languages that all files are written for.
VARIANTS = [
    {"folder": ".", "language": "en"}, {"folder": ".", "language": "fr"},
    {"folder": "my goals", "language": "en"}, {"folder": "teams/it's", "language": "fr"},
]
