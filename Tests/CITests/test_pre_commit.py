import yaml
from sample import PROGRAM, PROJECT, VARIANTS, SampleTest


class PreCommitTests(SampleTest):
    """The hooks, with the real pre-commit in a real repository."""

    def installed(self, **variant):
        repository = self.sample(services=["pre-commit"], **variant)
        self.environment = {
            "PATH": f"{PROGRAM.parent}:{repository.environment['PATH']}",
            "PRE_COMMIT_HOME": str(repository.work / "pre-commit"),
        }
        repository.run("pre-commit", "install", **self.environment)
        return repository

    def commit(self, repository, status=0):
        repository.run("git", "add", "--all")
        return repository.run(
            "git", "commit", "--message", "Objectives", status=status, **self.environment)

    def test_is_valid(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                path = self.sample(**variant).root / ".pre-commit-config.yaml"
                self.validate("pre-commit", "validate-config", path)
                if variant["folder"] == ".":
                    self.lint_yaml(path)

    def test_good_objectives_are_committed(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                log = self.commit(self.installed(**variant))
                self.assertEqual(log.count("Passed"), 2, log)

    def test_a_bad_objective_is_refused(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                repository = self.installed(**variant)
                self.commit(repository)
                repository.write_bad()
                log = self.commit(repository, status=1)
                self.assertIn("F002 at-sign-in-front-matter", log)
                self.assertEqual(repository.run("git", "rev-list", "--count", "HEAD"), "1\n")

    def test_an_objective_in_another_form_is_brought_into_it(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                repository = self.installed(**variant)
                self.commit(repository)
                path = next(repository.workspace.glob("okrs/2026-Q3/[sv]*/*.md"))
                text = path.read_text(encoding="utf-8")
                path.write_text(text.replace("\n\n## ", "\n\n\n\n## "), encoding="utf-8")
                self.assertIn("files were modified by this hook", self.commit(repository, status=1))
                self.assertEqual(path.read_text(encoding="utf-8"), text)

    def test_the_page_that_explains_the_files_is_no_objective(self):
        repository = self.installed()
        self.commit(repository)
        (repository.workspace / "okrs/README.md").write_text("Our goals.\n")
        self.assertEqual(self.commit(repository).count("Skipped"), 2)

    def test_the_hooks_of_this_project_are_the_same(self):
        self.validate("pre-commit", "validate-manifest", PROJECT / ".pre-commit-hooks.yaml")
        offered = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
        written = yaml.safe_load((self.sample().root / ".pre-commit-config.yaml").read_text())
        for hook in offered:
            del hook["description"]
        self.assertEqual(offered, written["repos"][0]["hooks"])

    def test_the_hooks_of_this_project_refuse_a_bad_objective(self):
        repository = self.installed()
        path = repository.write_bad()
        repository.run("git", "add", "--all")
        log = repository.run(
            "pre-commit", "try-repo", PROJECT, "okr-lint", "--files", path, status=1,
            **self.environment)
        self.assertIn("F002 at-sign-in-front-matter", log)
