namespace Infra.Pipelines.Tests.Hygiene;

/// <summary>Each rule, broken in one place of a workflow that is well otherwise.</summary>
public sealed class WorkflowRulesTests
{
    private const string Deploy = """
        name: Deploy
        on:
          push:
            branches: [main]
        permissions: {}
        concurrency:
          group: deploy
          cancel-in-progress: false
        defaults:
          run:
            shell: bash
        jobs:
          plan:
            name: Plan
            runs-on: ubuntu-24.04
            timeout-minutes: 30
            permissions:
              contents: read
              id-token: write
            steps:
              - name: Check out
                uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                with:
                  persist-credentials: 'false'
              - name: Set up Node.js
                uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
                with:
                  package-manager-cache: 'false'
              - name: Log in
                uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3
                with:
                  role-to-assume: arn:aws:iam::123456789012:role/lynx-dev-plan
              - name: Plan
                run: ./infra diff
              - name: Keep
                uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1
                with:
                  path: summaries
          apply:
            name: Apply
            runs-on: ubuntu-24.04
            timeout-minutes: 90
            environment: dev
            concurrency:
              group: dev
              cancel-in-progress: false
              queue: max
            permissions:
              id-token: write
            steps:
              - name: Log in
                uses: google-github-actions/auth@7c6bc770dae815cd3e89ee6cdf493a5fab2cc093 # v3.0.0
                with:
                  service_account: lynx-dev-apply@shared.iam.gserviceaccount.com
              - name: Apply
                run: ./infra deploy
        """;

    private const string PullRequest = """
        name: Pull request
        on:
          pull_request: {}
        permissions: {}
        concurrency:
          group: pull-request
          cancel-in-progress: true
        defaults:
          run:
            shell: bash
        jobs:
          plan:
            name: Plan
            if: github.event.pull_request.head.repo.full_name == github.repository
            runs-on: ubuntu-24.04
            timeout-minutes: 30
            permissions:
              id-token: write
            steps:
              - name: Log in
                uses: azure/login@f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca # v3.0.1
                with:
                  client-id: ${{ vars.AZURE_CLIENT_ID_DEV_PLAN }}
              - name: Plan
                run: ./infra diff
          report:
            name: Report
            runs-on: ubuntu-24.04
            timeout-minutes: 10
            permissions:
              pull-requests: write
            env:
              GITHUB_TOKEN: ${{ github.token }}
            steps:
              - name: Report
                run: ./infra report summaries --post
        """;

    private const string Comment = """
        name: Commands
        on:
          issue_comment:
            types:
              - created
        permissions: {}
        concurrency:
          group: commands
          cancel-in-progress: false
        defaults:
          run:
            shell: bash
        jobs:
          answer:
            name: Answer
            if: github.event.issue.pull_request && github.event.comment.user.type != 'Bot'
            runs-on: ubuntu-24.04
            timeout-minutes: 5
            permissions:
              actions: write
              pull-requests: write
            steps:
              - name: Answer
                env:
                  GH_TOKEN: ${{ github.token }}
                run: |-
                  gh api "repos/$GITHUB_REPOSITORY/collaborators/$LOGIN/permission"
                  jq -e '.head.repo.id == .base.repo.id' pull.json
                  gh api --method POST "$run/rerun"
                  gh api --method POST "$comment/reactions"
        """;

    [Theory]
    [InlineData(Deploy)]
    [InlineData(PullRequest)]
    [InlineData(Comment)]
    public void Workflow_that_is_well_violates_nothing(string text) => Assert.Empty(WorkflowRules.Violations(new("deploy.yml", text)));

    [Theory]
    [InlineData("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "w.yml: actions/checkout@v7 is not pinned to a commit with its version beside it.")]
    [InlineData(" # v3.0.0", "", "w.yml: google-github-actions/auth@7c6bc770dae815cd3e89ee6cdf493a5fab2cc093 is not pinned to a commit with its version beside it.")]
    [InlineData("  push:\n    branches: [main]", "  pull_request_target: {}", "w.yml: pull_request_target may give the code of a fork a secret.")]
    [InlineData("  push:\n    branches: [main]", "  workflow_run:\n    workflows: [Pull request]", "w.yml: workflow_run may give the code of a fork a secret.")]
    [InlineData("concurrency:\n  group: deploy\n  cancel-in-progress: false\n", "", "w.yml: its runs have no concurrency group.\nw.yml: it does not say whether a newer run cancels an older one.")]
    [InlineData("    shell: bash", "    shell: sh", "w.yml: bash is not named, so that a failure in a pipe goes unseen.")]
    [InlineData("permissions: {}", "permissions: write-all", "w.yml: permissions are not {}.")]
    [InlineData("permissions: {}\n", "", "w.yml: permissions are not {}.")]
    [InlineData("    timeout-minutes: 30\n", "", "w.yml plan: it has no timeout of 1 to 360 minutes.")]
    [InlineData("timeout-minutes: 90", "timeout-minutes: 361", "w.yml apply: it has no timeout of 1 to 360 minutes.")]
    [InlineData("    runs-on: ubuntu-24.04\n    timeout-minutes: 30", "    runs-on: ubuntu-latest\n    timeout-minutes: 30", "w.yml plan: its machine ubuntu-latest changes without a commit.")]
    [InlineData("    permissions:\n      id-token: write\n", "", "w.yml apply: it does not say what its token may do.\nw.yml apply: it logs in to a cloud without id-token: write.")]
    [InlineData("      contents: read\n", "      contents: write\n", "w.yml plan: it has contents: write, and nothing in it uses that.")]
    [InlineData("      contents: read\n", "      contents: read\n      actions: read\n", "w.yml plan: it has actions: read, and nothing in it uses that.")]
    [InlineData("      contents: read\n", "      contents: read\n      issues: write\n", "w.yml plan: it has issues: write, and nothing in it uses that.")]
    [InlineData("      contents: read\n", "      contents: read\n      pull-requests: write\n", "w.yml plan: it has pull-requests: write, and nothing in it uses that.")]
    [InlineData("      contents: read\n", "      contents: read\n      packages: write\n", "w.yml plan: it has packages: write, and nothing in it uses that.")]
    [InlineData("      contents: read\n", "      contents: read\n      deployments: write\n", "w.yml plan: no job may have deployments: write.")]
    [InlineData("role-to-assume: arn:aws:iam::123456789012:role/lynx-dev-plan", "role-to-assume: arn:aws:iam::123456789012:role/admin", "w.yml plan: admin is neither an identity that plans nor one that applies.")]
    [InlineData("lynx-dev-plan", "lynx-dev-apply", "w.yml plan: it applies as lynx-dev-apply, and environment \"\" has not let it in.")]
    [InlineData("lynx-dev-plan", "lynx-dev-foundation", "w.yml plan: it applies as lynx-dev-foundation, and no environment of a foundation has let it in, in a run that a person starts.")]
    [InlineData("    environment: dev", "    environment: prod", "w.yml apply: it applies as lynx-dev-apply, and environment \"prod\" has not let it in.")]
    [InlineData("    timeout-minutes: 30\n", "    timeout-minutes: 30\n    environment: dev\n", "w.yml plan: it plans as lynx-dev-plan in environment dev, whose tokens apply.")]
    [InlineData("  group: deploy\n  cancel-in-progress: false", "  group: deploy\n  cancel-in-progress: true", "w.yml apply: a newer run stops it in the middle of a deployment.")]
    [InlineData("      group: dev\n      cancel-in-progress: false", "      group: dev\n      cancel-in-progress: true", "w.yml apply: a newer run stops it in the middle of a deployment.")]
    [InlineData("persist-credentials: 'false'", "fetch-depth: '0'", "w.yml plan: step \"Check out\" leaves its token to the steps after it.")]
    [InlineData("run: ./infra diff", "run: echo ${{ github.ref }}", "w.yml plan: step \"Plan\" has an expression in its script.")]
    [InlineData("package-manager-cache: 'false'", "node-version: '20'", "w.yml plan: step \"Set up Node.js\" uses a cache, which another branch may have filled.")]
    [InlineData("path: summaries", "path: plans", "w.yml plan: step \"Keep\" keeps plans of a job that works in a cloud; a plan among it would be readable by everybody.")]
    [InlineData("    environment: dev\n", "    environment: dev\n    secrets: inherit\n", "w.yml apply: it hands on all secrets.")]
    public void Rule_finds_what_breaks_it(string well, string broken, string violations) => AssertBroken(Deploy, well, broken, violations);

    [Theory]
    [InlineData("    if: github.event.pull_request.head.repo.full_name == github.repository\n", "", "w.yml plan: a fork plans as vars.azure-client-id-dev-plan.")]
    [InlineData("    timeout-minutes: 30\n", "    timeout-minutes: 30\n    env:\n      WEBHOOK: ${{ secrets.WEBHOOK }}\n", "w.yml plan: the code of a pull request gets secrets.WEBHOOK.")]
    [InlineData("DEV_PLAN", "DEV_APPLY", "w.yml plan: it applies as vars.azure-client-id-dev-apply, and environment \"\" has not let it in.\nw.yml plan: a pull request applies as vars.azure-client-id-dev-apply.")]
    [InlineData("    env:\n      GITHUB_TOKEN: ${{ github.token }}\n", "", "w.yml report: it has pull-requests: write, and nothing in it uses that.")]
    [InlineData(" --post", "", "w.yml report: it has pull-requests: write, and nothing in it uses that.")]
    public void Rule_for_pull_requests_finds_what_breaks_it(string well, string broken, string violations) => AssertBroken(PullRequest, well, broken, violations);

    [Theory]
    [InlineData("      - created", "      - created\n      - edited", "w.yml answer: a comment that was changed starts it.")]
    [InlineData("    types:\n      - created", "    {}", "w.yml answer: a comment that was changed starts it.")]
    [InlineData("      - name: Answer\n", "      - name: Log in\n        uses: azure/login@f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca # v3.0.1\n      - name: Answer\n", "w.yml answer: it logs in to a cloud without id-token: write.\nw.yml answer:  is neither an identity that plans nor one that applies.\nw.yml answer: a comment makes it run azure/login.")]
    [InlineData("      actions: write\n", "      actions: write\n      contents: read\n", "w.yml answer: it has contents: read, and nothing in it uses that.\nw.yml answer: a comment gives it contents: read.")]
    [InlineData("    timeout-minutes: 5\n", "    timeout-minutes: 5\n    environment: dev\n", "w.yml answer: a comment lets it into environment dev.")]
    [InlineData("${{ github.token }}", "${{ github.token }}\n          KEY: ${{ secrets.KEY }}", "w.yml answer: a comment gives it a secret.")]
    [InlineData("github.event.issue.pull_request && ", "", "w.yml answer: a comment on an issue starts it.")]
    [InlineData(" && github.event.comment.user.type != 'Bot'", "", "w.yml answer: a program's comment starts it.")]
    [InlineData("/collaborators/$LOGIN/permission", "/members", "w.yml answer: it does not ask whether who comments may write.")]
    [InlineData(".head.repo.id == .base.repo.id", ".state", "w.yml answer: it works on pull requests of forks.")]
    [InlineData("/rerun", "/cancel", "w.yml answer: it has actions: write, and nothing in it uses that.")]
    [InlineData("run: |-", "run: |-\n          echo ${{ github.event.comment.body }}", "w.yml answer: step \"Answer\" has an expression in its script.")]
    public void Rule_for_comments_finds_what_breaks_it(string well, string broken, string violations) => AssertBroken(Comment, well, broken, violations);

    [Fact]
    public void Actionlint_finds_what_is_broken() => Assert.Equal(
        ["w.yml:39:3 job \"apply\" needs job \"nobody\" which does not exist in this workflow [job-needs]"],
        Actionlint.Lint([new("w.yml", Deploy.Replace("    name: Apply\n", "    name: Apply\n    needs: [nobody]\n", StringComparison.Ordinal))]));

    [Fact]
    public async Task Schema_finds_what_is_broken() => Assert.NotEmpty(
        await WorkflowSchema.CheckAsync([new("w.yml", Deploy.Replace("    name: Apply\n", "    nmae: Apply\n", StringComparison.Ordinal))]));

    [Fact]
    public void Shellcheck_finds_what_is_broken() => Assert.Equal(
        ["deploy.yml plan/Plan:1:6: note: Double quote to prevent globbing and word splitting. [SC2086]"],
        Shellcheck.Check([("deploy.yml plan/Plan", "echo $STACK")]));

    private static void AssertBroken(string text, string well, string broken, string violations)
    {
        Assert.Contains(well, text, StringComparison.Ordinal);
        Assert.Equal(violations.Split('\n'), WorkflowRules.Violations(new("w.yml", text.Replace(well, broken, StringComparison.Ordinal))));
    }
}
