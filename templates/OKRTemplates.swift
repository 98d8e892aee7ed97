/// The files of the folder `templates/`, which are part of the program.
public enum OKRTemplates {
  /// The bytes of a file by its name: `sales-funnel.en.md`.
  public static func file(_ name: String) -> [UInt8]? { files[name]?() }

  /// All names in alphabetical order.
  public static var names: [String] { files.keys.sorted() }

  private static let files: [String: @Sendable () -> [UInt8]] = [
    "ci/github.en.yml": { PackageResources.github_en_yml },
    "ci/github.fr.yml": { PackageResources.github_fr_yml },
    "ci/gitlab.en.yml": { PackageResources.gitlab_en_yml },
    "ci/gitlab.fr.yml": { PackageResources.gitlab_fr_yml },
    "ci/pre-commit.en.yml": { PackageResources.pre_commit_en_yml },
    "ci/pre-commit.fr.yml": { PackageResources.pre_commit_fr_yml },
    "ci/shell.en.sh": { PackageResources.shell_en_sh },
    "ci/shell.fr.sh": { PackageResources.shell_fr_sh },
    "company.en.md": { PackageResources.company_en_md },
    "company.fr.md": { PackageResources.company_fr_md },
    "editorconfig": { PackageResources.editorconfig },
    "engineering.en.md": { PackageResources.engineering_en_md },
    "engineering.fr.md": { PackageResources.engineering_fr_md },
    "learning.en.md": { PackageResources.learning_en_md },
    "learning.fr.md": { PackageResources.learning_fr_md },
    "marketing.en.md": { PackageResources.marketing_en_md },
    "marketing.fr.md": { PackageResources.marketing_fr_md },
    "okr.en.yml": { PackageResources.okr_en_yml },
    "okr.fr.yml": { PackageResources.okr_fr_yml },
    "people.en.md": { PackageResources.people_en_md },
    "people.fr.md": { PackageResources.people_fr_md },
    "personal.en.md": { PackageResources.personal_en_md },
    "personal.fr.md": { PackageResources.personal_fr_md },
    "product.en.md": { PackageResources.product_en_md },
    "product.fr.md": { PackageResources.product_fr_md },
    "sales-funnel.en.md": { PackageResources.sales_funnel_en_md },
    "sales-funnel.fr.md": { PackageResources.sales_funnel_fr_md },
    "support.en.md": { PackageResources.support_en_md },
    "support.fr.md": { PackageResources.support_fr_md },
    "team.en.md": { PackageResources.team_en_md },
    "team.fr.md": { PackageResources.team_fr_md },
    "templates.yml": { PackageResources.templates_yml },
    "welcome.en.md": { PackageResources.welcome_en_md },
    "welcome.fr.md": { PackageResources.welcome_fr_md },
  ]
}
