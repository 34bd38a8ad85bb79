using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Gates;
using Infra.Deployment.Plans;
using Infra.Plans;
using Infra.Policy.Widenings;
using Infra.Reports.Changes;

namespace Infra.Cli.Tests.Reports;

/// <summary>Summaries as the jobs of a run leave them.</summary>
internal static class Summaries
{
    public static StackReport Stack(string name, params IReadOnlyList<PlannedChange> changes) => new(
        new() { Stack = name, Environment = "dev", PlannedAfter = null, HasChanges = changes.Count > 0, Changes = changes, Widening = [] }, null);

    public static StackReport In(this StackReport stack, string environment) => stack with { Plan = stack.Plan with { Environment = environment } };

    public static StackReport After(this StackReport stack, params string[] producers) => stack with { Plan = stack.Plan with { PlannedAfter = producers } };

    public static StackReport Widening(this StackReport stack, string path, WideningKind kind, string text) =>
        stack with { Plan = stack.Plan with { Widening = [.. stack.Plan.Widening, new(path, kind, text)] } };

    public static StackReport Gated(this StackReport stack, GateMode mode, params IReadOnlyList<FindingEntry> findings) => new(
        stack.Plan, new(stack.Plan.Stack, mode, [.. findings.Select(finding => finding with { Stops = mode == GateMode.Hard && finding.WaivedUntil is null })]));

    public static PlannedChange Change(string path, string type, PlannedAction action, params IReadOnlyList<PlannedAttribute> attributes) => new(path, $"{type}.x", type, action, attributes);

    public static FindingEntry Finding(string path, Severity severity, string title, string found, DateOnly? waived = null) =>
        new(["AWS-0107", "CKV_AWS_24"], severity, title, path.Split('/')[0], path, "aws_security_group.x", "ingress", found, "Name the networks that need it.", false, waived, false,
            $"aws_security_group.x ingress is {found}: {title}", "https://avd.aquasec.com/misconfig/aws-0107", path.Contains("Web", StringComparison.Ordinal) ? "stacks/Aws/AwsNetwork.cs:41" : null, ["CIS AWS 5.2", "SOC 2 CC6.6"], "AcceptRisk([\"AWS-0107\"], reason, owner, expires)");

    public static StackReport Failed(string name, params IReadOnlyList<Problem> problems) => new(
        new() { Stack = name, Environment = name.Split('-')[1], PlannedAfter = null, HasChanges = false, Changes = [], Widening = [], Failed = problems }, null);
}
