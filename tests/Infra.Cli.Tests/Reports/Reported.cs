using Infra.Cli.Gates;
using Infra.Cli.Plans;
using Infra.Cli.Reports;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;
using Infra.Policy.Widenings;

namespace Infra.Cli.Tests.Reports;

/// <summary>Stacks as a report is given them.</summary>
internal static class Reported
{
    public static StackReport Stack(string name, params PlannedChange[] changes) => new(Plan(name) with { HasChanges = changes.Length > 0, Changes = changes }, null);

    public static StackReport Waiting(string name, params string[] before) => new(Plan(name) with { PlannedAfter = before }, null);

    public static StackReport With(this StackReport stack, params PlannedWidening[] widenings) => stack with { Plan = stack.Plan! with { Widenings = widenings } };

    public static StackReport Gated(this StackReport stack, GateMode mode, params FindingEntry[] findings) => stack with { Gate = new(stack.Name, mode, findings) };

    public static PlannedChange Change(PlannedAction action, string path, string type, params PlannedAttribute[] attributes) => new(path, $"{type}.{path.Split('/')[^1]}", type, action, attributes);

    public static PlannedAttribute Attribute(string path, string before, string after, bool forces = false) => new(path, before, after, forces);

    public static PlannedWidening Widening(WideningKind kind, string path, string type, string text) => new(kind, path, $"{type}.it", type, text);

    public static FindingEntry Finding(string path, Severity severity, bool undecided = false, DateOnly? waivedUntil = null) => new(
        ["AWS-0178", "CKV2_AWS_11"], severity, "Flow logs are on", path.Split('/')[0], path, "aws_vpc.Vpc", "", "without a flow log", "Add a flow log.", undecided, waivedUntil);

    /// <summary>A change of each kind, in an estate that shows everything a report can.</summary>
    public static IReadOnlyList<StackReport> Everything { get; } =
    [
        Stack(
            "aws-dev-network",
            Change(PlannedAction.Create, "aws-dev-network/Vpc/Subnet-c", "aws_subnet"),
            Change(PlannedAction.Update, "aws-dev-network/Vpc/Tables", "aws_route_table", Attribute("tags.Name", "\"old\"", "\"new\""), Attribute("token", "(sensitive)", "(sensitive)")),
            Change(PlannedAction.Create, "aws-dev-network/Ssh", "aws_vpc_security_group_ingress_rule"))
            .With(Widening(WideningKind.Network, "aws-dev-network/Ssh", "aws_vpc_security_group_ingress_rule", "tcp 22 from 0.0.0.0/0"))
            .Gated(GateMode.Soft, Finding("aws-dev-network/Vpc", Severity.Medium), Finding("aws-dev-network/Ssh", Severity.High)),
        Stack(
            "aws-prod-data",
            Change(PlannedAction.Destroy, "aws-prod-data/Orders", "aws_dynamodb_table"),
            Change(PlannedAction.Replace, "aws-prod-data/Address", "aws_eip", Attribute("domain", "\"standard\"", "\"vpc\"", forces: true)),
            Change(PlannedAction.Forget, "aws-prod-data/Legacy", "aws_sqs_queue"))
            .With(Widening(WideningKind.Permissions, "aws-prod-data/Role/Policy", "aws_iam_role_policy", "allows dynamodb:* on *"))
            .Gated(GateMode.Hard, Finding("aws-prod-data/Orders", Severity.Critical), Finding("aws-prod-data/A", Severity.Low, undecided: true), Finding("aws-prod-data/B", Severity.Low, waivedUntil: new(2027, 3, 31))),
        Waiting("aws-prod-cluster", "aws-prod-network"),
        Stack("google-dev-network").Gated(GateMode.Soft),
    ];

    private static PlanSummary Plan(string name) => new()
    {
        Stack = name, Environment = name.Split('-') is [_, var environment, _] ? environment : null, PlannedAfter = null, HasChanges = false, Changes = [],
    };
}
