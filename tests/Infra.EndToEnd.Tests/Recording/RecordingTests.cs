using Infra.Contracts.Synthesized;
using Infra.Testing.Iam;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>
/// What Terraform really asks of AWS while it plans, applies and destroys the estate, recorded at the emulator and judged by a simulator of
/// IAM against the roles of the foundation.
/// </summary>
public sealed class RecordingTests : IDisposable
{
    /// <summary>What the emulator does not know, besides detailed monitoring.</summary>
    private static readonly string[] NotEmulated = ["aws_eks_access_entry", "aws_eks_access_policy_association", "aws_eks_addon"];

    /// <summary>It delivers access logs at once, and a bucket with something in it is not deleted.</summary>
    private const string EmulatedTooWell = "aws_s3_bucket_logging";

    /// <summary>What the shop takes; that it is there proves that the others were asked about it.</summary>
    private static readonly string[] Shop =
    [
        "ecr:CreateRepository", "elasticloadbalancing:CreateLoadBalancer", "iam:CreateRole", "rds:CreateDBInstance", "route53:ChangeResourceRecordSets", "s3:CreateBucket", "sqs:CreateQueue",
    ];

    /// <summary>
    /// What IAM can't bind to an environment of an account: Route 53 knows no tags, and RDS names the secrets that it keeps. Only accounts tell
    /// them apart.
    /// </summary>
    private static readonly string[] Shared =
    [
        "route53:ChangeResourceRecordSets", "route53:ChangeTagsForResource", "route53:CreateHostedZone", "route53:DeleteHostedZone", "secretsmanager:CreateSecret", "secretsmanager:TagResource",
    ];

    private const string Run = "17-1";

    private readonly AwsEmulator _aws;
    private readonly EmulatedEstate _estate;
    private readonly HttpClient _emulator;
    private readonly Recorder _recorder;
    private readonly RecordingProxy _proxy;

    public RecordingTests()
    {
        var (emulator, mirror) = (AwsEmulator.Require(), ProviderMirror.Require());
        _aws = new(emulator);
        _emulator = _aws.Connect();
        _recorder = new(_emulator);
        _proxy = new(_emulator, _recorder.RecordAsync);
        _estate = new(_aws, mirror, keepsLockTable: true);
        _estate.Remove([.. NotEmulated, EmulatedTooWell]);
        _estate.Remove("aws_instance", "monitoring");
        _estate.Commit();
    }

    public void Dispose()
    {
        _proxy?.Dispose();
        _emulator?.Dispose();
        _estate?.Dispose();
        _aws?.Dispose();
    }

    [Fact]
    public async Task Calls_of_plan_and_apply_are_allowed_to_their_roles_and_their_abuses_to_nobody()
    {
        var roles = new FoundationRoles(SynthOutput.Load(_estate.Out).Stacks.Single(stack => stack.Name == "aws-foundation"), LynxEstate.Account.Id, LynxEstate.Account.Region).Pipelines;

        var needed = await RecordAsync();

        var changes = needed.Where(IsChange).ToList();
        Assert.Equal([], Decide(needed, roles, isAllowed: false).Select(call => call.ToString()));
        Assert.Equal([], Decide(changes.Select(change => change with { Role = change.Role.Replace("-apply", "-plan", StringComparison.Ordinal) }), roles, isAllowed: true).Select(call => call.ToString()));
        Assert.Equal(Shared, Decide(changes.SelectMany(Abuses.Of), roles, isAllowed: true).Select(call => call.Action).Distinct().Order(StringComparer.Ordinal));
        Assert.Superset(Shop.ToHashSet(), changes.Select(change => change.Action).ToHashSet());
        Assert.True(changes.Count > 100, $"only {changes.Count} changes were recorded");
    }

    // A plan writes locks and plans, and nothing else.
    private static bool IsChange(PermissionNeeded needed) => needed.Writes && needed.Role.EndsWith("-apply", StringComparison.Ordinal) && !IsOfState(needed);

    private static bool IsOfState(PermissionNeeded needed) =>
        needed.Resource.EndsWith(".tflock", StringComparison.Ordinal) || needed.Resource.Contains("/plans/", StringComparison.Ordinal)
        || (needed.Resource.EndsWith(":table/lynx-tflock", StringComparison.Ordinal) && !needed.Context.Contains("tfstate-md5", StringComparison.Ordinal));

    private async Task<IReadOnlyCollection<PermissionNeeded>> RecordAsync()
    {
        // An administrator does this, and is not on record.
        await RunAsync(null, "bootstrap", "aws", "--auto-approve");
        _estate.Variables["AWS_ENDPOINT_URL"] = _proxy.Url;
        await RunAsync("lynx-prod-plan", "diff", "aws-foundation", "--plans", Run, "--summaries", _estate["foundation"]);
        await LiveAsync("dev");
        // Prod is protected from it; besides, the emulator has one address for the issuers of all clusters.
        await RunAsync("lynx-dev-apply", "destroy", "aws-dev-*", "--auto-approve");
        await LiveAsync("prod");
        return _recorder.Needed;
    }

    private async Task LiveAsync(string environment)
    {
        var (plan, apply, summaries) = ($"lynx-{environment}-plan", $"lynx-{environment}-apply", _estate[environment]);
        var (network, all) = ($"aws-{environment}-network", $"aws-{environment}-*");
        await RunAsync(plan, "diff", network, "--plans", Run, "--summaries", summaries);
        await RunAsync(apply, "deploy", network, "--saved", Run, "--summaries", summaries);
        await RunAsync(apply, "deploy", all, "--auto-approve");
        await RunAsync(plan, "diff", all);
    }

    private static IEnumerable<PermissionNeeded> Decide(IEnumerable<PermissionNeeded> calls, IReadOnlyDictionary<string, IamRole> roles, bool isAllowed)
    {
        var asked = calls.Distinct().OrderBy(call => call.ToString(), StringComparer.Ordinal).ToList();
        return asked.Zip(IamSimulator.Decide([.. asked.Select(call => roles[call.Role].Asks(call.ToRequest()))])).Where(pair => pair.Second == isAllowed).Select(pair => pair.First);
    }

    private async Task RunAsync(string? role, string command, params string[] arguments)
    {
        _recorder.Role = role;
        var (exitCode, _, error) = await _estate.RunAsync([command, .. arguments, "--out", _estate.Out]);
        Assert.Empty(_proxy.Failures);
        Assert.True(exitCode == 0, $"{command} {string.Join(' ', arguments)}: {error}");
    }
}
