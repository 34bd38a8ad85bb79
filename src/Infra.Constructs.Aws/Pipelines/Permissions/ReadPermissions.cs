using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>What Terraform asks about what the stacks hold: how it is set, never what is in it, but for data sources that do.</summary>
internal static class ReadPermissions
{
    public static IEnumerable<PolicyStatement> Of(PipelineScope scope) =>
    [
        .. Of(scope, "Read"), .. scope.Foundation is null || scope.IsFoundation ? [] : Of(scope.OfFoundation, "ReadFoundation"),
    ];

    private static IEnumerable<PolicyStatement> Of(PipelineScope scope, string verb)
    {
        var lists = scope.Contents.Types.SelectMany(type => type.Actions(type.List, type.Service.List)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (lists.Count > 0) yield return new() { Sid = $"{verb}Lists", Actions = lists, Resources = ["*"] };

        foreach (var service in scope.Contents.Types.Where(type => type.Read.Length > 0).GroupBy(type => type.Service.Name))
        {
            yield return new()
            {
                Sid = $"{verb}{StatementId.Of(service.Key)}",
                Actions = [.. service.SelectMany(type => type.Actions(type.Read)).Distinct().Order(StringComparer.Ordinal)],
                Resources = scope.Arns(service.SelectMany(type => type.Arns(type.ReadOn ?? type.On))),
            };
        }

        foreach (var statement in scope.Contents.Added.SelectMany(added => added.Read)) yield return statement;
    }
}
