using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>What Terraform calls for what stacks hold, from the table <c>google.json</c> and the options.</summary>
/// <remarks>https://cloud.google.com/iam/docs/permissions-reference</remarks>
internal sealed class PipelinePermissions
{
    private static readonly Lazy<IReadOnlyDictionary<string, TypeActions>> Table = new(() => TypeActions.Table(typeof(PipelinePermissions).Assembly, "google.json"));

    /// <summary>What the pipelines make for themselves, once all stacks are described.</summary>
    private static readonly string[] OfPipelines = ["google_project_iam_custom_role", "google_project_iam_member"];

    /// <summary>Looks through the stacks of an environment; null: through the foundation.</summary>
    public PipelinePermissions(GoogleStack foundation, string? environment, GooglePipelinesOptions options)
    {
        var elements = foundation.Estate.Stacks.OfType<GoogleStack>().Where(stack => stack.Environment?.Name == environment).SelectMany(StackElement.Of).ToList();
        var types = elements.Select(element => element.Type).Where(IsOfGoogle).Concat(options.ModuleTypes).Concat(environment is null ? OfPipelines : []).ToHashSet();
        var added = options.Permissions.Where(permissions => types.Contains(permissions.Type)).ToList();
        var known = types.Select(Find).OfType<TypeActions>().ToList();
        Problems = [.. Check(elements, options)];
        Plan = Sorted(known.SelectMany(type => type.Read).Concat(added.SelectMany(type => type.Read)));
        Apply = Sorted([.. Plan, .. known.SelectMany(type => type.Change), .. added.SelectMany(type => type.Write)]);
    }

    /// <summary>Reads it.</summary>
    public IReadOnlyList<string> Plan { get; }

    /// <summary>Reads and changes it.</summary>
    public IReadOnlyList<string> Apply { get; }

    /// <summary>What no permissions are known for.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The types that are known.</summary>
    internal static IEnumerable<string> Types => Table.Value.Keys;

    private static bool IsOfGoogle(string type) => type.StartsWith("google_", StringComparison.Ordinal) || type.StartsWith("data.google_", StringComparison.Ordinal);

    // A data source reads what the resource of its name reads.
    private static TypeActions? Find(string type) => Table.Value.GetValueOrDefault(type)
        ?? (type.StartsWith("data.", StringComparison.Ordinal) && Table.Value.GetValueOrDefault(type["data.".Length..]) is { } resource ? resource with { Change = [] } : null);

    private static IEnumerable<Problem> Check(IReadOnlyList<StackElement> elements, GooglePipelinesOptions options)
    {
        var added = options.Permissions.Select(permissions => permissions.Type).ToHashSet();
        foreach (var unknown in elements.Where(element => IsOfGoogle(element.Type) && Find(element.Type) is null && !added.Contains(element.Type)).DistinctBy(element => element.Type))
        {
            var (verb, name, write) = unknown.Type.StartsWith("data.", StringComparison.Ordinal)
                ? ("read", unknown.Type["data.".Length..], "") : ("create", unknown.Type, ", Write = [permissions]");
            yield return new("INFRA1453", unknown.ConstructPath,
                $"The pipeline may not {verb} {name}: the required permissions are unknown.",
                $"Add new GoogleTypePermissions(\"{unknown.Type}\") {{ Read = [permissions]{write} }} to GooglePipelinesOptions.Permissions.");
        }

        if (options.ModuleTypes.Count > 0) yield break;
        foreach (var module in elements.Where(element => element.Type == StackElement.Module))
        {
            yield return new("INFRA1454", module.ConstructPath,
                "The pipeline may not create the resources of this module: they are unknown at synth.", "Name its types in GooglePipelinesOptions.ModuleTypes.");
        }
    }

    private static string[] Sorted(IEnumerable<string> permissions) => [.. permissions.Distinct().Order(StringComparer.Ordinal)];
}
