import json
import re
import shutil

import yaml
from sample import VARIANTS, SampleTest


class Runner:
    """The steps of the job `lint`, run as a runner runs them. Steps of other actions are left out."""

    def __init__(self, repository):
        self.repository = repository
        self.workflow = yaml.safe_load(
            (repository.root / ".github/workflows/okr.yml").read_text(encoding="utf-8"))
        self.job = self.workflow["jobs"]["lint"]
        self.temporary = repository.work / "runner"
        self.temporary.mkdir()

    def run(self, event="push", **variables):
        """Runs the steps up to one that fails; gives the log and the name of the failed one."""
        added = self.temporary / "path"
        added.touch()
        values = {**self.workflow["env"], "OKR_RELEASES": self.repository.releases.as_uri()}
        defaults = self.job["defaults"]["run"]
        log = ""
        for step in self.job["steps"]:
            if "run" not in step or ("pull_request" in step.get("if", "") and event == "push"):
                continue
            path = ":".join([*added.read_text().split("\n")[-2::-1], self.repository.environment["PATH"]])
            script = f"cd \"$FOLDER\"\n{step['run']}"
            log += self.repository.run(
                "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script + "\necho \"passed=$?\"",
                status=None, **{
                    **values, **variables, "PATH": path, "FOLDER": defaults["working-directory"],
                    "RUNNER_TEMP": str(self.temporary), "GITHUB_PATH": str(added)})
            if not log.endswith("passed=0\n"):
                return log, step["name"]
            log = log.removesuffix("passed=0\n")
        return log, None


class GitHubTests(SampleTest):
    def test_is_valid(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                path = self.sample(**variant).root / ".github/workflows/okr.yml"
                self.validate("actionlint", path)
                self.validate("zizmor", "--offline", "--no-progress", "--pedantic", path)
                self.validate("check-jsonschema", "--builtin-schema", "vendor.github-workflows", path)
                self.lint_yaml(path)

    def test_no_expression_reaches_a_shell(self):
        for job in Runner(self.sample()).workflow["jobs"].values():
            for step in job["steps"]:
                self.assertNotIn("${{", step.get("run", ""))

    def test_all_actions_are_pinned(self):
        for job in Runner(self.sample()).workflow["jobs"].values():
            for step in job["steps"]:
                if "uses" in step:
                    self.assertRegex(step["uses"], r"@[0-9a-f]{40}$")

    def test_a_good_workspace_passes(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                _, failed = Runner(self.sample(**variant)).run()
                self.assertIsNone(failed)

    def test_a_bad_objective_fails_and_is_noted_beside_its_line(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                repository = self.sample(**variant)
                path = repository.write_bad()
                runner = Runner(repository)
                log, failed = runner.run()
                self.assertIn(failed, ["Lint", "Contrôler"])
                self.assertIn((path, "2"), self.annotations(runner, log))
                report = json.loads((runner.temporary / "okr.sarif").read_text(encoding="utf-8"))
                self.assertIn("F002", [result["ruleId"] for result in report["runs"][0]["results"]])

    def test_a_pull_request_gets_one_comment_that_is_written_anew(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                repository = self.sample(**variant)
                repository.run("git", "add", "--all")
                repository.run("git", "commit", "--quiet", "--message", "Before")
                path = repository.write_good()
                repository.run("git", "add", "--all")
                repository.run("git", "commit", "--quiet", "--message", "After")
                runner = Runner(repository)
                _, failed = runner.run(event="pull_request")
                self.assertIsNone(failed)
                review = (runner.temporary / "okr-review.md").read_text(encoding="utf-8")
                self.assertTrue(review.startswith("<!-- okr-review -->\n"))
                self.assertIn(f"`{path}`", review)
                job = runner.workflow["jobs"]["review"]
                self.assertEqual(job["permissions"], {"pull-requests": "write"})
                calls = self.post(runner, job["steps"][-1], "")
                self.assertIn("--method POST repos/o/r/issues/7/comments --field body=@body.md", calls)
                calls = self.post(runner, job["steps"][-1], "41\n42\n")
                self.assertIn("--method PATCH repos/o/r/issues/comments/41 --field body=@body.md", calls)

    @staticmethod
    def post(runner, step, known):
        """What the step asks of GitHub, where some comments are its own already."""
        (runner.temporary / "known").write_text(known)
        gh = runner.temporary / "gh"
        gh.write_text(
            "#!/bin/sh\necho \"$*\" >>calls\ncase $* in *--paginate*) cat known ;; esac\n")
        gh.chmod(0o755)
        (runner.temporary / "calls").unlink(missing_ok=True)
        runner.repository.run(
            "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c",
            f"cd '{runner.temporary}'\n{step['run']}",
            PATH=f"{runner.temporary}:{runner.repository.environment['PATH']}",
            GITHUB_REPOSITORY="o/r", NUMBER="7")
        return (runner.temporary / "calls").read_text()

    @staticmethod
    def annotations(runner, log):
        """The files and lines that a runner would note: by commands, and by the problem matcher."""
        found = re.findall(r"^::error file=([^,]+),line=(\d+)", log, re.MULTILINE)
        matchers = json.loads((runner.temporary / "okr-matcher.json").read_text(encoding="utf-8"))
        for matcher in matchers["problemMatcher"]:
            [pattern] = matcher["pattern"]
            for line in log.splitlines():
                if match := re.search(pattern["regexp"], line):
                    found.append((match[pattern["file"]], match[pattern["line"]]))
        return found

    def test_an_archive_that_was_changed_is_refused(self):
        repository = self.sample()
        repository.spoil()
        log, failed = Runner(repository).run()
        self.assertEqual(failed, "Install okr")
        self.assertIn("FAILED", log)

    def test_a_sum_in_the_workflow_is_asked_first(self):
        repository = self.sample()
        repository.sum_file.unlink()
        self.assertIsNone(Runner(repository).run(OKR_SHA256=repository.sum)[1])
        shutil.rmtree(repository.work / "runner")
        self.assertEqual(Runner(repository).run(OKR_SHA256="0" * 64)[1], "Install okr")

    def test_without_an_address_it_says_what_is_missing(self):
        log, failed = Runner(self.sample()).run(OKR_RELEASES="")
        self.assertEqual(failed, "Install okr")
        self.assertIn("OKR_RELEASES: has to say where the archives of okr are", log)

    def test_languages_differ_in_words_alone(self):
        def bare(language):
            workflow = Runner(self.sample(language=language)).workflow
            for job in workflow["jobs"].values():
                del job["name"]
                for step in job["steps"]:
                    step.pop("name", None)
            return re.sub(r":\?[^}]*}", ":?}", json.dumps(workflow))

        self.assertEqual(bare("en"), bare("fr"))
