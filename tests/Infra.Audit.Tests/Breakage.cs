using System.Text.Json.Nodes;

namespace Infra.Audit.Tests;

/// <summary>One change after which exactly one item is not met.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">What was done.</param>
/// <param name="Break">Does it.</param>
internal sealed record Breakage(string Item, string Name, Action<AuditedRepository> Break)
{
    private const string PullRequest = ".github/workflows/pull-request.yml";
    private const string Commands = ".github/workflows/commands.yml";
    private const string Deploy = ".github/workflows/deploy.yml";
    private const string Foundation = ".github/workflows/foundation.yml";
    private const string Drift = ".github/workflows/drift.yml";
    private const string GitLab = ".gitlab-ci.yml";
    private const string Main = "governance/rulesets/main.json";
    private const string MergeRequests = "governance/gitlab/merge-requests.json";
    private const string Branches = "governance/gitlab/protected-branches.json";

    // The jobs of a pull request that judge it, in their order.
    private static IReadOnlyList<string> Judged { get; } =
        ["build", "synth", "scan", "plan-dev", "plan-prod", "simulate-dev", "simulate-prod", "removed-dev", "removed-prod", "policies"];

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new("pull-request-only", "branch can be rewritten", it => it.Edit(Main, "\"non_fast_forward\"", "\"creation\"")),
        new("pull-request-only", "somebody always bypasses", it => it.Edit(Main, "\"bypass_mode\": \"pull_request\"", "\"bypass_mode\": \"always\"")),
        new("pull-request-only", "maintainers push on GitLab", it => it.Edit(Branches, "\"push_access_level\": 0", "\"push_access_level\": 40")),
        new("reviewed-by-another", "no approval", it => it.Edit(Main, "\"required_approving_review_count\": 1", "\"required_approving_review_count\": 0")),
        new("reviewed-by-another", "last push not approved", it => it.Edit(Main, "\"require_last_push_approval\": true", "\"require_last_push_approval\": false")),
        new("reviewed-by-another", "authors approve on GitLab", it => it.Edit(MergeRequests, "\"merge_requests_author_approval\": false", "\"merge_requests_author_approval\": true")),
        new("tests-required", "another check", it => it.Edit(Main, "\"context\": \"pull-request\"", "\"context\": \"lint\"")),
        new("tests-required", "no check", it => it.EditJson(Main, json => json["rules"]![4]!["parameters"]!["required_status_checks"] = new JsonArray())),
        new("tests-required", "check is skipped", it => it.Edit(PullRequest, "if: always()", "if: success()")),
        new("tests-required", "check does not wait for tests", it => it.Edit(PullRequest, Needs([.. Judged, "report"]), Needs([.. Judged.Skip(1), "report"]))),
        new("tests-required", "tests in a pipeline that nothing requires", it =>
        {
            it.Edit(PullRequest, "run: ./infra test", "run: 'true'");
            it.Add(".github/workflows/tests.yml", """
                on: pull_request
                permissions: {}
                jobs:
                  tests:
                    runs-on: ubuntu-24.04
                    steps:
                      - run: ./infra test
                """);
        }),
        new("tests-required", "failure is forgiven", it => it.Edit(PullRequest, "run: ./infra test", "run: ./infra test || true")),
        new("tests-required", "tests are a comment", it => it.Edit(PullRequest, "run: ./infra test", "run: '# ./infra test'")),
        new("tests-required", "step may fail", it => it.Edit(PullRequest, "run: ./infra test", "continue-on-error: true\n        run: ./infra test")),
        new("tests-required", "no tests on GitLab", it => it.Edit(GitLab, "- ./infra test\n", "- 'true'\n")),
        new("tests-required", "tests after the verdict on GitLab", it => it.Edit(GitLab, "  script:\n    - ./infra test\n", "  script: ['true']\n  after_script:\n    - ./infra test\n")),
        new("tests-required", "merge without a pipeline on GitLab", it => it.Edit(MergeRequests, "\"allow_merge_on_skipped_pipeline\": false", "\"allow_merge_on_skipped_pipeline\": true")),
        new("code-owners", "nobody owns the pipelines", it => it.Edit("CODEOWNERS", "/.github/       @lynx/platform", "/.github/")),
        new("code-owners", "nobody owns the tool that applies", it =>
        {
            it.Add("src/Infra.Cli/Infra.Cli.csproj", "<Project/>");
            it.Edit("CODEOWNERS", "/src/           @lynx/platform", "/src/");
        }),
        new("code-owners", "nobody owns the versions of an environment that asks", it =>
        {
            it.Add("envs/prod.json", """{ "applications": {} }""");
            it.Edit("CODEOWNERS", "/envs/prod.json @lynx/platform", "");
        }),
        new("code-owners", "owners are not asked", it => it.Edit(Main, "\"require_code_owner_review\": true", "\"require_code_owner_review\": false")),
        new("code-owners", "owners are not asked on GitLab", it => it.Edit(Branches, "\"code_owner_approval_required\": true", "\"code_owner_approval_required\": false")),
        new("plan-on-pull-request", "a stack is left out", it => it.Edit(PullRequest, "\"azure-foundation\",", "", everywhere: true)),
        new("plan-posted", "no comment", it => it.Edit(PullRequest, "./infra report summaries --changed changes/changed.json --complete --allow-unknown --post", "./infra report summaries --output other.md")),
        new("plan-posted", "no permission to comment", it => it.Edit(PullRequest, "pull-requests: write", "pull-requests: read")),
        new("plan-posted", "before the plans", it => it.Edit(PullRequest, Needs(Judged) + "\n    if: '!cancelled()'", Needs(["build", "synth"]) + "\n    if: '!cancelled()'")),
        new("apply-on-merge-only", "a pull request destroys", it => it.Add(".github/workflows/sneaky.yml", """
            on: pull_request
            permissions: {}
            jobs:
              sneak:
                runs-on: ubuntu-24.04
                environment: dev
                concurrency: { group: environment-dev, queue: max }
                steps:
                  - run: |
                      cd stack && terraform destroy -auto-approve
                      ./infra notify deployments
                      ./infra notify alerts
                      ./infra notify audit
            """)),
        new("apply-on-merge-only", "any branch destroys", it => it.Edit(".github/workflows/destroy.yml", "on:\n", "on:\n  push:\n    branches: ['**']\n")),
        new("apply-on-merge-only", "any commit is deployed", it => it.Edit(Deploy, "git merge-base --is-ancestor", "git cat-file -e")),
        new("apply-on-merge-only", "any branch deploys on GitLab", it => it.Edit(GitLab, "deploy:apply-dev-1:\n  stage: dev\n  rules:\n", "deploy:apply-dev-1:\n  stage: dev\n  rules:\n    - if: $CI_PIPELINE_SOURCE == \"push\"\n")),
        new("saved-plan", "planned anew", it => it.Edit(Deploy, " --saved \"$RUN\" --summaries summaries", "")),
        new("saved-plan", "planned anew on GitLab", it => it.Edit(GitLab, " --saved \"$RUN\" --summaries summaries", "")),
        new("saved-plan", "applied by hand", it => it.Edit(Deploy, "          exec ./infra deploy", "          terraform apply -auto-approve\n          exec ./infra deploy")),
        new("drift-watched", "not reported", it => it.Edit(Drift, " --report summaries", "")),
        new("drift-watched", "no clock", it => it.Edit(Drift, "  schedule:\n    - cron: 17 5 * * 1-5\n", "")),
        new("drift-watched", "a stack is left out", it => it.Edit(Drift, " aws-prod-network", "", everywhere: true)),
        new("notifications", "no audit trail", it => it.Edit(Deploy, "./infra notify audit", "./infra notify alerts", everywhere: true)),
        new("notifications", "no failure told on GitLab", it => it.Edit(GitLab, "./infra notify alerts", "./infra notify audit", everywhere: true)),
        new("production-approval", "who deploys approves", it => it.EditJson("governance/environments.json", json => Asking(json)["prevent_self_review"] = false)),
        new("production-approval", "no reviewer", it => it.EditJson("governance/environments.json", json => Asking(json)["reviewers"] = new JsonArray())),
        new("production-approval", "one forge asks for what the other does not", it => it.EditJson("governance/gitlab/protected-environments.json", json =>
        {
            var more = json[2]!.DeepClone();
            more["body"]!["name"] = "dev-approval";
            json.AsArray().Add(more);
        })),
        new("production-approval", "a job waits for nothing", it => it.Edit(Deploy, "    environment: prod\n", "    environment: production\n")),
        new("production-approval", "a job does not wait for who asks", it => it.Edit(Deploy, "needs: [review-prod, approve-prod, synth, plan-prod]", "needs: [review-prod, synth, plan-prod]")),
        new("foundation-approval", "no reviewer", it => it.EditJson("governance/environments.json", json => Asking(json, "prod-foundation-approval")["reviewers"] = new JsonArray())),
        new("foundation-approval", "from any branch", it => it.EditJson("governance/environments.json", json => Asking(json, "prod-foundation")["deployment_branch_policy"] = null)),
        new("foundation-approval", "no approval on GitLab", it => it.EditJson("governance/gitlab/protected-environments.json", json => json[4]!["body"]!["approval_rules"] = new JsonArray())),
        new("foundation-approval", "not protected on GitLab", it => it.EditJson("governance/gitlab/protected-environments.json", json => json[3]!["body"]!["name"] = "other")),
        new("foundation-approval", "a merge starts it", it => it.Edit(Foundation, "on:\n", "on:\n  push:\n    branches: [main]\n")),
        new("boundary", "the apply role makes roles as the foundation does", it => it.EditStack("aws-foundation", json => json["resource"]!["aws_iam_role_policy"]!["Foundation"]!["role"] = "${aws_iam_role.Apply.name}")),
        new("boundary", "a role of roles that another environment trusts", it => it.EditStack("aws-foundation", json => Replace(json, "aws_iam_role", "Foundation", "assume_role_policy", "environment:prod-foundation", "environment:not-prod-foundation"))),
        new("boundary", "a role of roles that prod trusts", it => it.EditStack("aws-foundation", json => Replace(json, "aws_iam_role", "Foundation", "assume_role_policy", "environment:prod-foundation", "environment:prod"))),
        new("nothing-held-while-asked", "a whole run is in line", it => it.Edit(Deploy, "group: deploy-${{ github.run_id }}", "group: deploy")),
        new("nothing-held-while-asked", "the newest takes the place", it => it.Edit(Deploy, "      queue: max\n", "")),
        new("nothing-held-while-asked", "who asks is in the concurrency group on GitLab", it => it.Edit(GitLab, "  environment:\n    name: prod-approval\n", "  environment:\n    name: prod-approval\n  resource_group: environment-prod\n")),
        new("scanners-alone", "a scanner can log in", it => it.Edit(Deploy, "    timeout-minutes: 30\n    permissions:\n      contents: read\n", "    timeout-minutes: 30\n    permissions:\n      contents: read\n      id-token: write\n")),
        new("production-approval", "no approval on GitLab", it => it.EditJson("governance/gitlab/protected-environments.json", json => json[2]!["body"]!["approval_rules"] = new JsonArray())),
        new("hard-gates", "gates report", it => it.EditEstate(estate => estate with { Environments = [estate.Environments[0], estate.Environments[1] with { Gates = Contracts.Synthesized.GateMode.Soft }] })),
        new("hard-gates", "a scanner passes", it => it.Edit(Deploy, "--exit-code 3 --ignorefile", "--exit-code 0 --ignorefile")),
        new("hard-gates", "a plan is not gated", it => it.Edit(Deploy, "./infra gate \"${chosen[@]}\" --out cdktf.out --summaries summaries", "true")),
        new("conftest-proven", "one namespace", it => it.Edit(PullRequest, "--policy policy --all-namespaces \\\n              --data", "--policy policy \\\n              --data")),
        new("conftest-proven", "the proof passes", it => it.Edit(PullRequest, "these policies are not effective.\" >&2\n            exit 3", "these policies are not effective.\" >&2\n            exit 0")),
        new("conftest-proven", "nothing to refuse", it => it.Delete("policy/known-bad/plan.json")),
        new("oidc-only", "a key", it => it.Edit(Deploy, "role-session-name: lynx-dev-plan", "aws-access-key-id: something")),
        new("oidc-only", "no token", it => it.Edit(Deploy, "      id-token: write\n", "")),
        new("trust-exact", "any repository", it => it.EditStack("aws-foundation", json => Replace(json, "aws_iam_role", "Apply", "assume_role_policy", "repo:lynx/infra:environment:prod", "repo:lynx/*"))),
        new("plan-apply-split", "a pull request applies", it => it.Edit(PullRequest, "role/lynx-dev-plan", "role/lynx-dev-apply")),
        new("plan-apply-split", "a plan role writes", it => it.EditStack("aws-foundation", json => Replace(json, "aws_iam_role_policy", "Read", "policy", "ec2:DescribeVpcs", "ec2:CreateVpc"))),
        new("no-wildcard-action", "a whole service", it => it.EditStack("aws-foundation", json => Replace(json, "aws_iam_role_policy", "Write", "policy", "iam:CreateRole", "ec2:*"))),
        new("no-wildcard-action", "all of Azure", it => it.EditStack("azure-foundation", json => json["resource"]!["azurerm_role_definition"]!["Deployer"]!["permissions"]![0]!["actions"] = new JsonArray("*"))),
        new("boundary", "roles without one can be made", it => it.EditStack("aws-foundation", json => Replace(json, "aws_iam_role_policy", "Write", "policy", "iam:PermissionsBoundary", "aws:RequestedRegion"))),
        new("boundary", "a role without one", it => it.EditStack("aws-prod-network", json => json["resource"]!["aws_iam_role"]!["FlowLogs"]!.AsObject().Remove("permissions_boundary"))),
        new("state-locked", "no lock", it => it.EditStack("aws-dev-network", json => json["terraform"]!["backend"]!["s3"]!["use_lockfile"] = false)),
        new("state-versioned", "no versions in AWS", it => it.EditStack("aws-foundation", json => Replace(json, "aws_s3_bucket_versioning", "Versions", "versioning_configuration", "Enabled", "Suspended"))),
        new("state-versioned", "no versions in Google Cloud", it => it.EditStack("google-foundation", json => json["resource"]!["google_storage_bucket"]!["State"]!.AsObject().Remove("versioning"))),
        new("state-versioned", "no versions in Azure", it => it.EditStack("azure-foundation", json => json["resource"]!["azurerm_storage_account"]!["State"]!.AsObject().Remove("blob_properties"))),
        new("state-encrypted", "written in clear", it => it.EditStack("aws-dev-network", json => json["terraform"]!["backend"]!["s3"]!["encrypt"] = false)),
        new("state-encrypted", "the provider's key", it => it.EditStack("aws-foundation", json => json["resource"]!.AsObject().Remove("aws_s3_bucket_server_side_encryption_configuration"))),
        new("state-encrypted", "the provider's key in Azure", it => it.EditStack("azure-foundation", json => json["resource"]!["azurerm_storage_account"]!["State"]!.AsObject().Remove("customer_managed_key"))),
        new("rollback", "no pipeline", it => it.Delete(".github/workflows/rollback.yml")),
        new("hotfix", "branches without rules", it => it.Edit("governance/rulesets/hotfixes.json", "\"enforcement\": \"active\"", "\"enforcement\": \"disabled\"")),
        new("no-long-lived-secret", "a token of a person", it => it.Edit(Deploy, "GH_TOKEN: ${{ github.token }}", $"GH_TOKEN: ghp_{new string('a', 36)}")),
        new("no-long-lived-secret", "another secret", it => it.Edit(Deploy, "GH_TOKEN: ${{ github.token }}", "GH_TOKEN: ${{ secrets.NPM_TOKEN }}")),
        new("no-long-lived-secret", "another secret on GitLab", it => it.Edit(GitLab, "- ./infra test\n", "- ./infra test\n    - npm config set token \"$NPM_TOKEN\"\n")),
        new("actions-pinned", "by tag", it => it.Edit(Deploy, "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", "actions/checkout@v7")),
        new("least-token", "a fork's code with secrets", it => it.Edit(PullRequest, "pull_request: {}", "pull_request_target: {}")),
        new("least-token", "a comment runs code", it => it.Edit(Commands, "      - name: Answer\n", "      - name: Check out\n        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1\n      - name: Answer\n")),
        new("least-token", "a comment takes an identity", it => it.Edit(Commands, "      actions: write\n", "      actions: write\n      id-token: write\n")),
        new("least-token", "a comment takes a secret", it => it.Edit(Commands, "${{ github.token }}", "${{ secrets.SLACK_WEBHOOK_AUDIT }}")),
        new("least-token", "the default token", it =>
        {
            it.Edit(Drift, "\npermissions: {}\n", "\n");
            it.Edit(Drift, "    permissions:\n      contents: read\n", "");
        }),
        new("no-injection", "an input in a script", it => it.Edit(Deploy, "run: ./infra synth", "run: ./infra synth ${{ inputs.commit }}")),
        new("waivers-owned", "nobody owns it", it => it.EditEstate(estate => estate with { Waivers = [estate.Waivers[0] with { Owner = " " }] })),
        new("waivers-owned", "it is over", it => it.EditEstate(estate => estate with { Waivers = [estate.Waivers[0] with { Expires = new(2026, 5, 31) }] })),
        new("generated-current", "edited by hand", it => File.AppendAllText(Path.Combine(it.Root, "CODEOWNERS"), "# by hand\n")),
        new("inactive-clouds", "not simulated", it => it.Edit(PullRequest, " --simulate", "", everywhere: true)),
        new("forge-branches", "not in force", it => it.Set(forge => forge with { Rulesets = [] })),
        new("forge-environments", "no wait", it => it.Set(forge => forge with { Environments = [.. forge.Environments.Select(environment => environment with { WaitMinutes = 0 })] })),
        new("forge-environments", "none", it => it.Set(forge => forge with { Environments = [] })),
        new("forge-environments", "administrators bypass", it => it.Set(forge => forge with { Environments = [.. forge.Environments.Select(environment => environment with { AdminsBypass = true })] })),
        new("forge-secrets", "a key of a cloud", it => it.Set(forge => forge with { Secrets = [.. forge.Secrets, "AWS_SECRET_ACCESS_KEY"] })),
        new("forge-secrets", "nobody is told", it => it.Set(forge => forge with { Secrets = [] })),
    ];

    private static string Needs(IEnumerable<string> jobs) => $"    needs:\n{string.Join('\n', jobs.Select(job => $"      - {job}"))}";

    private static JsonNode Asking(JsonNode calls, string environment = "prod-approval") =>
        calls.AsArray().Single(call => ((string)call!["path"]!).EndsWith($"/{environment}", StringComparison.Ordinal))!["body"]!;

    private static void Replace(JsonNode json, string type, string name, string argument, string old, string replacement)
    {
        var resource = json["resource"]![type]![name]!;
        var text = resource[argument]!.ToJsonString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        resource[argument] = JsonNode.Parse(text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
