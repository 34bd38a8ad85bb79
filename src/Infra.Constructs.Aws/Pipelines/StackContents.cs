using Infra.Constructs.Aws.Pipelines.Permissions;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>What the stacks of an environment hold in one account, from which the permissions of its pipelines follow.</summary>
/// <param name="Types">The types, each once, in order of name; those of data sources with <c>data.</c> in front.</param>
/// <param name="Regions">The regions they are in.</param>
/// <param name="ManagedPolicies">The ARNs of policies of AWS that roles are given.</param>
/// <param name="Added">What the options add to what is known.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Parts">The parts that the stacks are.</param>
internal sealed record StackContents(
    IReadOnlyList<TypePermissions> Types, IReadOnlyList<string> Regions, IReadOnlyList<string> ManagedPolicies, IReadOnlyList<AwsTypePermissions> Added, IReadOnlyList<StackElement> Roles,
    IReadOnlyList<string> Parts)
{
    /// <summary>Looks through the stacks of an environment.</summary>
    /// <param name="foundation">The stack of the pipelines.</param>
    /// <param name="environment">The environment; null for what serves them all.</param>
    /// <param name="options">The pipelines' options.</param>
    /// <param name="problems">Takes what no permission is known for.</param>
    public static StackContents Of(AwsStack foundation, string? environment, AwsPipelinesOptions options, List<Problem> problems)
    {
        var stacks = foundation.Estate.Stacks.OfType<AwsStack>()
            .Where(stack => stack.Environment?.Name == environment && stack.Account.Id == foundation.Account.Id).ToList();
        var elements = stacks.SelectMany(StackElement.Of).ToList();
        var types = elements.Select(element => element.Type).Where(IsOfAws).Concat(options.ModuleTypes).ToHashSet();
        // The pipelines themselves, whose policies are written last.
        if (environment is null) types.UnionWith(["aws_iam_policy", "aws_iam_role_policy", "aws_iam_role_policy_attachment"]);
        problems.AddRange(Check(elements, options));
        return new(
            WithNeeds(types),
            [.. stacks.Select(stack => stack.Account.Region).Append(foundation.Account.Region).Distinct().Order(StringComparer.Ordinal)],
            [.. elements.Select(element => element.Construct).OfType<AwsIamRolePolicyAttachment>().Select(attachment => attachment.PolicyArnInput)
                .OfType<string>().Where(arn => arn.StartsWith(foundation.Account.ManagedPolicyArn(""), StringComparison.Ordinal))
                .Concat(options.ManagedPolicies.Select(foundation.Account.ManagedPolicyArn)).Distinct().Order(StringComparer.Ordinal)],
            [.. options.Permissions.Where(added => types.Contains(added.Type))],
            [.. elements.Where(element => element.Construct is AwsIamRole)],
            [.. stacks.Select(stack => stack.Part)]);
    }

    private static bool IsOfAws(string type) =>
        type.StartsWith("aws_", StringComparison.Ordinal) || type.StartsWith("data.aws_", StringComparison.Ordinal) || type.StartsWith("awscc_", StringComparison.Ordinal);

    private static List<TypePermissions> WithNeeds(IEnumerable<string> types)
    {
        var found = new SortedDictionary<string, TypePermissions>(StringComparer.Ordinal);
        var waiting = new Queue<string>(types);
        while (waiting.TryDequeue(out var type))
        {
            if (found.ContainsKey(type) || PermissionTable.Find(type) is not { } row) continue;
            found.Add(type, row);
            foreach (var needed in TypePermissions.Words(row.Needs)) waiting.Enqueue(needed);
        }

        return [.. found.Values];
    }

    private static IEnumerable<Problem> Check(IReadOnlyList<StackElement> elements, AwsPipelinesOptions options)
    {
        var added = options.Permissions.Select(permissions => permissions.Type).ToHashSet();
        foreach (var unknown in elements.Where(element => IsOfAws(element.Type) && PermissionTable.Find(element.Type) is null && !added.Contains(element.Type)).DistinctBy(element => element.Type))
        {
            var (verb, name, write) = unknown.Type.StartsWith("data.", StringComparison.Ordinal)
                ? ("read", unknown.Type["data.".Length..], "") : ("create", unknown.Type, ", Write = [statements]");
            yield return new("INFRA1267", unknown.ConstructPath,
                $"The pipeline may not {verb} {name}: the required API calls are unknown.",
                $"Add new AwsTypePermissions(\"{unknown.Type}\") {{ Read = [statements]{write} }} to AwsPipelinesOptions.Permissions.");
        }

        if (options.ModuleTypes.Count > 0) yield break;
        foreach (var module in elements.Where(element => element.Type == StackElement.Module))
        {
            yield return new("INFRA1268", module.ConstructPath,
                "The pipeline may not create the resources of this module: they are unknown at synth.", "Name its types in AwsPipelinesOptions.ModuleTypes.");
        }
    }
}
