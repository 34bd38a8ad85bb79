using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>What workloads do with what the stacks hold: what clusters, nodes and machines need, and the data of queues, tables and alike.</summary>
internal static class WorkloadPermissions
{
    public static IEnumerable<PolicyStatement> Of(PipelineScope scope)
    {
        var anywhere = Sorted(scope.Contents.Types.SelectMany(type => type.Actions(type.UseAny)));
        if (anywhere.Count > 0)
        {
            yield return new()
            {
                Sid = "Workloads", Actions = anywhere, Resources = ["*"], Conditions = [new("StringEquals", "aws:RequestedRegion", scope.Contents.Regions)],
            };
        }

        foreach (var service in scope.Contents.Types.Where(type => type.Use.Length > 0).GroupBy(type => type.Service.Name))
        {
            yield return new()
            {
                Sid = $"Use{StatementId.Of(service.Key)}",
                Actions = Sorted(service.SelectMany(type => type.Actions(type.Use))),
                Resources = scope.Arns(service.SelectMany(type => type.Arns(type.On))),
            };
        }

        var linked = Sorted(scope.Contents.Types.SelectMany(type => TypePermissions.Words(type.UseLinked)));
        if (linked.Count > 0)
        {
            yield return new()
            {
                Sid = "ServiceLinkedRoles", Actions = ["iam:CreateServiceLinkedRole"], Resources = ["*"], Conditions = [new("StringEquals", "iam:AWSServiceName", linked)],
            };
        }
    }

    private static List<string> Sorted(IEnumerable<string> actions) => [.. actions.Distinct().Order(StringComparer.Ordinal)];
}
