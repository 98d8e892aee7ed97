import json
import re

import yaml
from sample import VARIANTS, SampleTest


class GitLabTests(SampleTest):
    def job(self, repository):
        return yaml.safe_load((repository.root / ".gitlab-ci.yml").read_text(encoding="utf-8"))["okr"]

    def run_job(self, repository, status=0, **variables):
        """Runs the lines of the job as a runner does: in one shell."""
        job = self.job(repository)
        return repository.run(
            "bash", "-c", "\n".join(["set -eo pipefail", *job["before_script"], *job["script"]]),
            status=status, **{
                **job["variables"], "OKR_RELEASES": repository.releases.as_uri(),
                "CI_PROJECT_DIR": str(repository.root), **variables})

    def test_is_valid(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                path = self.sample(**variant).root / ".gitlab-ci.yml"
                self.validate("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", path)
                self.lint_yaml(path)

    def test_a_good_workspace_passes(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                self.run_job(self.sample(**variant))

    def test_a_bad_objective_fails_and_is_in_the_reports_by_its_path_in_the_repository(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                repository = self.sample(**variant)
                path = repository.write_bad()
                self.run_job(repository, status=1)
                reports = self.job(repository)["artifacts"]["reports"]
                issues = json.loads((repository.root / reports["codequality"]).read_text())
                found = [(i["location"]["path"], i["location"]["lines"]["begin"]) for i in issues]
                self.assertIn((path, 2), found)
                self.assertIn("F002", (repository.root / reports["junit"]).read_text())

    def test_an_archive_that_was_changed_is_refused(self):
        repository = self.sample()
        repository.spoil()
        self.assertIn("FAILED", self.run_job(repository, status=1))

    def test_without_an_address_it_says_what_is_missing(self):
        log = self.run_job(self.sample(), status=None, OKR_RELEASES="")
        self.assertIn("OKR_RELEASES: has to say where the archives of okr are", log)

    def test_languages_differ_in_words_alone(self):
        def bare(language):
            text = json.dumps(self.job(self.sample(language=language)))
            return re.sub(r":\?[^}]*}", ":?}", text)

        self.assertEqual(bare("en"), bare("fr"))
