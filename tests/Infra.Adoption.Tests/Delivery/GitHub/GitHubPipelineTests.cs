using Infra.Adoption.Tests.Packages;
using Infra.Testing.Forges;
using Infra.Testing.Web;

namespace Infra.Adoption.Tests.Delivery.GitHub;

/// <summary>
/// The generated workflows of GitHub from a pull request of a team's repository to applied resources. Real are expressions, scripts and history, the commands
/// from their packages, the team's tests and formatting, Terraform with its provider, and OPA with the policies. AWS is an emulator, and GitHub's API a server of
/// the test. Conftest is a script around OPA; TFLint, Trivy and Checkov only find the mistakes that they have to know.
/// </summary>
public sealed class GitHubPipelineTests(PackageFeed feed) : IAsyncLifetime
{
    private readonly List<IDisposable> _used = [];
    private FakeForge _forge = null!;
    private LoopbackServer _chat = null!;
    private readonly RunsAtOnce _runs = new("prod-approval");
    private TeamRepository _repository = null!;
    private GitHubRepository _merged = null!;
    private WorkflowRunner _runner = null!;

    public async ValueTask InitializeAsync()
    {
        var (emulator, mirror) = (AwsEmulator.Require(), ProviderMirror.Require());
        var aws = Use(new AwsEmulator(emulator, TeamRepository.Account));
        _forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        _chat = await LoopbackServer.StartAsync(_ => new(200, "ok"));
        _repository = await TeamRepository.CreateAsync(feed, aws, mirror, "on github");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var used in Enumerable.Reverse(_used)) used.Dispose();
        if (_forge is not null) await _forge.DisposeAsync();
        if (_chat is not null) await _chat.DisposeAsync();
    }

    [Fact]
    public void Change_is_proposed_refused_or_merged_and_applied_as_it_was_planned()
    {
        BadChangeIsRefusedByTheGates();
        ChangeIsPlannedGatedAndReported();
        MergeAppliesDevAndWaitsForTheApprovalOfProd();
        MeanwhileDevIsComparedRolledBackAndDeployedAgain();
        ApprovalAppliesThePlanOfProdThatWaited();
    }

    private void BadChangeIsRefusedByTheGates()
    {
        var run = Propose(TeamRepository.OpenSsh);

        Assert.Equal(["plan-prod: failure", "policies: failure", "pull-request: failure"], Failed(run));
        Assert.Contains("HIGH     AWS-0107, CKV_AWS_24, CKV_AWS_25  aws-prod-network/Ssh  stacks/Aws/AwsStacks.cs:", run["plan-prod"].Log, StringComparison.Ordinal);
        Assert.Contains(
            "FAIL - masked/aws-prod-network.json - infra.network - AWS-0107 aws_security_group.Ssh: Port 22 is open to \"0.0.0.0/0\".", run["policies"].Log, StringComparison.Ordinal);
        Assert.Contains("## ⛔ Plan: ", _forge.Comments.Single().Body, StringComparison.Ordinal);
    }

    private void ChangeIsPlannedGatedAndReported()
    {
        var run = Propose(TeamRepository.WiderNetwork);

        Assert.Equal("", string.Join('\n', run.Jobs.Where(job => job.Result == "failure").Select(job => $"{job}\n{job.Log}")));
        Assert.Contains("+ Vpc/Vpc  (aws_vpc)\n", _forge.Comments.Single().Body, StringComparison.Ordinal);
    }

    private void MergeAppliesDevAndWaitsForTheApprovalOfProd()
    {
        _merged = Use(new GitHubRepository(_repository, TeamRepository.WiderNetwork, isMerged: true));
        _runner = Runner(_merged);

        var run = RunBesideOthers("merge", "deploy", RunEvent.Merge(_merged));

        Assert.Contains("aws-dev-network: applied (8 created in ", run["apply-dev-1"].Log, StringComparison.Ordinal);
        Assert.Equal(["merge: approve-prod"], _runs.Asked);
    }

    private void MeanwhileDevIsComparedRolledBackAndDeployedAgain()
    {
        // Prod is not what the commit says as long as nobody approves it.
        var drift = RunBesideOthers("drift", "drift", RunEvent.Schedule(_merged), failing: "drift-prod");
        var back = RunBesideOthers("back", "rollback", RunEvent.Dispatch(_merged, ("environment", "dev"), ("commit", _merged.Before)));
        var again = RunBesideOthers("again", "deploy", RunEvent.Dispatch(_merged, ("environment", "dev")));

        Assert.Contains("aws-dev-network: no changes\n", drift["drift-dev"].Log, StringComparison.Ordinal);
        Assert.Contains("aws-dev-network: applied (1 updated, 7 replaced in ", back["apply-dev-1"].Log, StringComparison.Ordinal);
        Assert.Contains("aws-dev-network: applied (1 updated, 7 replaced in ", again["apply-dev-1"].Log, StringComparison.Ordinal);
        Assert.Equal(["merge: approve-prod"], _runs.Asked);
    }

    private void ApprovalAppliesThePlanOfProdThatWaited()
    {
        _runs.Approve("merge: approve-prod");

        var run = Settled("merge");

        Assert.Equal("success", run["approve-prod"].Result);
        Assert.Contains("aws-prod-network: applied (", run["apply-prod-1"].Log, StringComparison.Ordinal);
        Assert.Empty(_runs.Cancelled);
        Assert.Contains(_chat.Requests, message => message.Body.Contains("Deploy", StringComparison.Ordinal));
    }

    private WorkflowRun Propose(string branch)
    {
        var repository = Use(new GitHubRepository(_repository, branch, isMerged: false));
        return Told(Runner(repository).Run("pull-request", RunEvent.PullRequest(repository) with { Token = FakeForge.Token }));
    }

    private WorkflowRun RunBesideOthers(string name, string workflow, RunEvent happened, params string[] failing)
    {
        _runs.Add(name, _runner.Start(workflow, happened with { Id = name, Token = FakeForge.Token }));
        return Settled(name, failing);
    }

    private WorkflowRun Settled(string name, params string[] failing)
    {
        _runs.Settle();
        var run = Told(_runs[name]);
        Assert.Equal(failing, run.Jobs.Where(job => job.Result == "failure").Select(job => job.Id));
        return run;
    }

    private static WorkflowRun Told(WorkflowRun run)
    {
        foreach (var job in run.Jobs) TestContext.Current.TestOutputHelper?.WriteLine($"{job}\n{job.Log}");
        return run;
    }

    private static IEnumerable<string> Failed(WorkflowRun run) => run.Results.Where(result => result.EndsWith(": failure", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private WorkflowRunner Runner(OriginRepository repository)
    {
        var runner = Use(new WorkflowRunner(_repository.Workflows, repository)
        {
            Variables = new Dictionary<string, string>(_repository.Variables) { ["GITHUB_API_URL"] = _forge.Server.Url },
        });
        foreach (var channel in runner.Secrets.Select(secret => secret.Key).ToList()) runner.Secrets[channel] = _chat.Url;
        // The SDK is of the version that the repository names.
        return runner.Answering("actions/setup-dotnet global-json-file=*", """need "${1#*=}"; """ + Install("dotnet"))
            .Answering("hashicorp/setup-terraform *", Install("terraform"))
            .Answering("go install github.com/open-policy-agent/opa@v*", $"TOOLS=$HOME/go/bin; {Install("opa")}")
            // It is a script around OPA.
            .Answering("go install github.com/open-policy-agent/conftest@v*", $"TOOLS=$HOME/go/bin; {Install("conftest", Path.Combine(TeamRepository.Runner, "programs", "conftest"))}\n{Install("opa")}")
            .Answering("aws-actions/configure-aws-credentials role-to-assume=*", $$"""
                [ -n "${ACTIONS_ID_TOKEN_REQUEST_URL:-}" ] || refuse "no token to log in with"
                # A bucket of the emulator has no host name of its own.
                printf '%s\n' "CLOUD_IDENTITY=${1##*/}" AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test "AWS_REGION=${2#*=}" \
                  'TF_CLI_ARGS_init=-backend-config=use_path_style=true {{EmulatedStack.NoLockTable}}' >> "$GITHUB_ENV"
                """);
    }

    /// <summary>Makes a program of this machine one of the job's.</summary>
    private static string Install(string tool, string? program = null) => $"""
        mkdir -p "$TOOLS"
        printf '#!/bin/bash\nexec %s "$@"\n' '{program ?? ExternalTool.RequireOnPath(tool)}' > "$TOOLS/{tool}"
        chmod +x "$TOOLS/{tool}"
        """;

    private T Use<T>(T used) where T : IDisposable
    {
        _used.Add(used);
        return used;
    }
}
