using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Forges;

/// <summary>Rules for GitHub and GitLab: who may change what the pipelines deploy.</summary>
internal static class ForgeRules
{
    private const string Docs = "https://docs.github.com/";
    private const string Repository = "github_repository";
    private const string Project = "gitlab_project";
    private const string Ruleset = "github_repository_ruleset";
    private const string OrganizationRuleset = "github_organization_ruleset";
    private const string Environment = "github_repository_environment";

    private static readonly string[] Rulesets = [Ruleset, OrganizationRuleset];
    private static readonly string[] Permissions = ["github_actions_repository_permissions", "github_actions_organization_permissions"];
    private static readonly string[] Protections = ["github_branch_protection", "github_branch_protection_v3"];

    private static readonly string[] Shared =
        ["github_actions_organization_secret", "github_actions_organization_variable", "github_dependabot_organization_secret", "github_codespaces_organization_secret"];

    private static readonly string[] Secrets =
    [
        "github_actions_secret", "github_actions_environment_secret", "github_actions_organization_secret", "github_dependabot_secret", "github_dependabot_organization_secret",
        "github_codespaces_secret", "github_codespaces_organization_secret", "github_codespaces_user_secret",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-FORGE-RULESET"], Severity.High, "Branch protection is active, requires reviews, and has no bypass",
            "Set enforcement to active, require a review and a check, and allow no permanent bypass.",
            Require(Rulesets, "enforcement").ToBe("active"),
            Forbid(Rulesets, "bypass_actors.bypass_mode").ToBe("always", "exempt").OrReference(),
            Forbid(Rulesets, "bypass_actors.actor_type").ToBe("DeployKey", "EnterpriseOwner").OrReference(),
            Require(Rulesets, "rules.pull_request.required_approving_review_count").ToBeAtLeast(1).When("target", "branch"),
            Require(Rulesets, "rules.pull_request.dismiss_stale_reviews_on_push").ToBe(true).When("target", "branch"),
            Require(Rulesets, "rules.required_status_checks.required_check.context").ToBeSet().When("target", "branch"),
            Require(Rulesets, "rules.non_fast_forward").ToBe(true).When("target", "branch"),
            Require(Rulesets, "rules.deletion").ToBe(true).When("target", "branch"),
            Forbid(Rulesets, "conditions.ref_name.exclude").ToBeSet().OrReference(),
            Forbid(Protections, "allows_force_pushes").ToBe(true).OrReference(),
            Forbid(Protections, "allows_deletions").ToBe(true).OrReference(),
            Require("github_branch_protection", "required_pull_request_reviews.required_approving_review_count").ToBeAtLeast(1),
            Require(Protections, "enforce_admins").ToBe(true),
            Forbid("gitlab_branch_protection", "allow_force_push").ToBe(true).OrReference(),
            Forbid("gitlab_branch_protection", "allowed_to_push").ToBeSet(),
            Forbid("gitlab_branch_protection", "code_owner_approval_required").ToBe(false).OrReference(),
            Forbid(Project, "only_allow_merge_if_pipeline_succeeds").ToBe(false).OrReference(),
            Forbid("gitlab_tag_protection", "create_access_level").ToBe("developer").OrReference(),
            Forbid("gitlab_branch_protection", "push_access_level").ToBe("developer").OrReference(),
            Forbid("gitlab_branch_protection", "merge_access_level").ToBe("developer").OrReference(),
            Require("gitlab_project_approval_rule", "approvals_required").ToBeAtLeast(1),
            Forbid("gitlab_project_level_mr_approvals", "merge_requests_author_approval").ToBe(true).OrReference(),
            Forbid("gitlab_project_level_mr_approvals", "merge_requests_disable_committers_approval").ToBe(false).OrReference(),
            Forbid("gitlab_project_level_mr_approvals", "reset_approvals_on_push").ToBe(false).OrReference(),
            Forbid("gitlab_project_level_mr_approvals", "disable_overriding_approvers_per_merge_request").ToBe(false).OrReference())
        {
            Link = Docs + "repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets",
            Fault = "code reaches the pipelines without a review",
        },
        new(["INFRA-FORGE-ENVIRONMENT"], Severity.High, "An environment is deployed from reviewed branches, after an approval",
            "Name reviewers and a branch policy, and allow no bypass.",
            new ApprovalCheck(),
            Require(Environment, "deployment_branch_policy").ToBeSet(),
            Require(Environment, "can_admins_bypass").ToBe(false),
            Require(Environment, "prevent_self_review").ToBe(true).WhenSet("reviewers"),
            Forbid("github_repository_environment_deployment_policy", "branch_pattern").ToMatch(@"^\*+(/\*+)*$", like: "*", unlike: "main").OrReference(),
            Forbid("github_repository_environment_deployment_policy", "tag_pattern").ToMatch(@"^\*+$", like: "*", unlike: "v*").OrReference(),
            Forbid(["gitlab_project_protected_environment", "gitlab_group_protected_environment"], "deploy_access_levels.access_level").ToBe("developer", "reporter", "guest").OrReference(),
            Forbid(["gitlab_project_protected_environment", "gitlab_group_protected_environment"], "required_approval_count").ToBe(0).OrReference())
        {
            Link = Docs + "actions/deployment/targeting-different-environments/managing-environments-for-deployment",
            Fault = "an unreviewed branch can use the identity of the environment",
        },
        new(["INFRA-FORGE-VISIBILITY"], Severity.High, "A repository is not public by accident, and its pipelines run pinned actions",
            "Set the visibility to private or internal, and allow selected actions.",
            Forbid(Repository, "visibility").ToBe("public").OrReference(),
            Forbid(Repository, "private").ToBe(false).OrReference(),
            Require(Repository, "visibility").ToBe("private", "internal").UnlessSet("private"),
            Forbid(Repository, "allow_forking").ToBe(true).OrReference(),
            Forbid(Repository, "pages").ToBeSet(),
            Forbid(Repository, "security_and_analysis.secret_scanning.status").ToBe("disabled").OrReference(),
            Forbid(Repository, "security_and_analysis.secret_scanning_push_protection.status").ToBe("disabled").OrReference(),
            Forbid([.. Shared], "visibility").ToBe("all").OrReference(),
            Forbid("github_repository_dependabot_security_updates", "enabled").ToBe(false).OrReference(),
            Forbid(Project, "visibility_level").ToBe("public").OrReference(),
            Forbid("gitlab_group", "visibility_level").ToBe("public").OrReference(),
            Forbid("github_organization_settings", "members_can_create_public_repositories").ToBe(true).OrReference(),
            Forbid("github_organization_settings", "default_repository_permission").ToBe("admin", "write").OrReference(),
            Forbid("github_organization_settings", "members_can_fork_private_repositories").ToBe(true).OrReference(),
            Forbid(Permissions, "allowed_actions").ToBe("all").OrReference(),
            Forbid(Permissions, "allowed_actions_config.patterns_allowed").ToMatch(@"^(\*|\*/\*|[^@/]+/\*@?\*?|[^@]+@(main|master|latest|\*))$", like: "*", unlike: "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683").OrReference(),
            Forbid(Permissions, "sha_pinning_required").ToBe(false).OrReference(),
            Forbid("github_workflow_repository_permissions", "default_workflow_permissions").ToBe("write").OrReference(),
            Forbid("github_workflow_repository_permissions", "can_approve_pull_request_reviews").ToBe(true).OrReference(),
            Forbid("github_actions_organization_workflow_permissions", "default_workflow_permissions").ToBe("write").OrReference(),
            Forbid("github_actions_repository_access_level", "access_level").ToBe("enterprise", "organization").OrReference(),
            Forbid("github_actions_runner_group", "allows_public_repositories").ToBe(true).OrReference(),
            Forbid("github_actions_runner_group", "visibility").ToBe("all").OrReference())
        {
            Link = Docs + "actions/security-for-github-actions/security-guides/security-hardening-for-github-actions",
            Fault = "outsiders can read the code, or run their code in the pipelines",
        },
        new(["INFRA-FORGE-ACCESS"], Severity.High, "Write access to a repository is granted to teams only",
            "Give the right to a team; use short-lived tokens instead of keys.",
            Forbid("github_repository_collaborator", "permission").ToBe("admin", "maintain", "push", "write").OrReference(),
            Forbid(["github_repository_collaborators"], "user.permission").ToBe("admin", "maintain", "push", "write").OrReference(),
            Forbid("github_team_repository", "permission").ToBe("admin", "maintain").OrReference(),
            Require("github_repository_deploy_key", "read_only").ToBe(true),
            Forbid("github_membership", "role").ToBe("admin").OrReference(),
            Forbid("github_team_membership", "role").ToBe("maintainer").OrReference(),
            Forbid(["github_repository_webhook", "github_organization_webhook"], "configuration.insecure_ssl").ToBe(true).OrReference(),
            Forbid(["github_repository_webhook", "github_organization_webhook"], "configuration.url").ToMatch("^http:", like: "http://x.example", unlike: "https://x.example").OrReference(),
            Never("github_organization_custom_role", "github_app_installation_repository", "github_app_installation_repositories", "github_organization_role_user", "github_user_ssh_key"),
            Forbid("github_repository_file", "file").ToMatch("^\\.github/workflows/|(^|/)CODEOWNERS$", like: ".github/workflows/deploy.yml", unlike: "README.md").OrReference(),
            Forbid("gitlab_repository_file", "file_path").ToMatch("^\\.gitlab-ci\\.yml$|(^|/)CODEOWNERS$", like: ".gitlab-ci.yml", unlike: "README.md").OrReference(),
            Never("github_team_members", "github_emu_group_mapping", "github_team_sync_group_mapping", "github_organization_security_manager", "gitlab_group_saml_link", "gitlab_group_ldap_link", "gitlab_user"),
            Forbid("gitlab_deploy_key", "can_push").ToBe(true).OrReference(),
            Forbid(["gitlab_project_membership", "gitlab_group_membership"], "access_level").ToBe("owner", "maintainer").OrReference(),
            Forbid(["gitlab_project_share_group", "gitlab_group_share_group"], "group_access").ToBe("owner", "maintainer").OrReference(),
            Forbid("gitlab_project_hook", "enable_ssl_verification").ToBe(false).OrReference())
        {
            Link = Docs + "organizations/managing-user-access-to-your-organizations-repositories",
            Fault = "deployed code can change without a review by the team",
        },
        new(["INFRA-FORGE-SECRET"], Severity.High, "A forge keeps no secret in plain text",
            "Encrypt the value with encrypted_value or a write-only argument, or log in with a token; protect and mask variables.",
            Forbid(Secrets, "plaintext_value").ToBeSet().OrReference(),
            Forbid("github_actions_variable", "variable_name").ToMatch("(?i)(SECRET|PASSWORD|PRIVATE_KEY|ACCESS_KEY|API_KEY|_TOKEN|CREDENTIALS)$", like: "DB_PASSWORD", unlike: "AWS_REGION").OrReference(),
            Forbid(["github_actions_environment_variable", "github_actions_organization_variable"], "variable_name").ToMatch("(?i)(SECRET|PASSWORD|PRIVATE_KEY|ACCESS_KEY|API_KEY|_TOKEN|CREDENTIALS)$", like: "DB_PASSWORD", unlike: "AWS_REGION").OrReference(),
            Require(["gitlab_project_variable", "gitlab_group_variable", "gitlab_instance_variable"], "protected").ToBe(true))
        {
            Link = Docs + "actions/security-for-github-actions/security-guides/using-secrets-in-github-actions",
            Fault = "the secret is in the state, or available to jobs of any branch",
        },
    ];
}
