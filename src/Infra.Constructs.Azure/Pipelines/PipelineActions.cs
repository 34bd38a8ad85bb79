using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure.Pipelines;

/// <summary>What Terraform asks of Azure for what stacks hold besides plain reading, from the table <c>azure.json</c> and the options.</summary>
/// <remarks>https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations</remarks>
internal sealed class PipelineActions
{
    private static readonly Lazy<IReadOnlyDictionary<string, TypeActions>> Table = new(() => TypeActions.Table(typeof(PipelineActions).Assembly, "azure.json"));

    /// <summary>What the pipelines make for themselves, once all stacks are described.</summary>
    private static readonly string[] OfPipelines = ["azurerm_role_assignment", "azurerm_role_definition"];

    /// <summary>Looks through the stacks of an environment; null: through the foundation.</summary>
    public PipelineActions(AzureStack foundation, string? environment, AzurePipelinesOptions options)
    {
        var elements = foundation.Estate.Stacks.OfType<AzureStack>().Where(stack => stack.Environment?.Name == environment).SelectMany(StackElement.Of).ToList();
        var types = elements.Select(element => element.Type).Where(IsOfAzure).Concat(options.ModuleTypes).Concat(environment is null ? OfPipelines : []).ToHashSet();
        var added = options.Permissions.Where(permissions => types.Contains(permissions.Type)).ToList();
        var known = types.Select(type => Table.Value.GetValueOrDefault(type)).OfType<TypeActions>().ToList();
        Problems = [.. Check(elements, options)];
        HasKeys = types.Contains("azurerm_key_vault_key");
        Plan = Sorted(known.SelectMany(type => type.Read).Concat(added.SelectMany(type => type.Read)));
        Apply = Sorted([.. Plan, .. known.SelectMany(type => type.Change), .. added.SelectMany(type => type.Write)]);
    }

    /// <summary>What a plan takes besides reading.</summary>
    public IReadOnlyList<string> Plan { get; }

    /// <summary>What an apply takes besides reading.</summary>
    public IReadOnlyList<string> Apply { get; }

    /// <summary>Whether there are keys in vaults, which take a role for data.</summary>
    public bool HasKeys { get; }

    /// <summary>What no actions are known for.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The types that are known.</summary>
    internal static IEnumerable<string> Types => Table.Value.Keys;

    /// <summary>Assigns roles.</summary>
    public static IReadOnlyList<string> Grant { get; } = ["Microsoft.Authorization/roleAssignments/delete", "Microsoft.Authorization/roleAssignments/write"];

    /// <summary>Defines roles and assigns them.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. Grant, "Microsoft.Authorization/roleDefinitions/delete", "Microsoft.Authorization/roleDefinitions/write"];

    // Data sources are read with the role Reader.
    private static bool IsOfAzure(string type) => type.StartsWith("azurerm_", StringComparison.Ordinal) || type.StartsWith("azapi_", StringComparison.Ordinal);

    private static IEnumerable<Problem> Check(IReadOnlyList<StackElement> elements, AzurePipelinesOptions options)
    {
        var added = options.Permissions.Select(permissions => permissions.Type).ToHashSet();
        foreach (var unknown in elements.Where(element => IsOfAzure(element.Type) && !Table.Value.ContainsKey(element.Type) && !added.Contains(element.Type)).DistinctBy(element => element.Type))
        {
            yield return new("INFRA1561", unknown.ConstructPath,
                $"The pipeline may not create {unknown.Type}: the required actions are unknown.",
                $"Add new AzureTypePermissions(\"{unknown.Type}\") {{ Read = [actions], Write = [actions] }} to AzurePipelinesOptions.Permissions.");
        }

        if (options.ModuleTypes.Count > 0) yield break;
        foreach (var module in elements.Where(element => element.Type == StackElement.Module))
        {
            yield return new("INFRA1562", module.ConstructPath,
                "The pipeline may not create the resources of this module: they are unknown at synth.", "Name its types in AzurePipelinesOptions.ModuleTypes.");
        }
    }

    private static string[] Sorted(IEnumerable<string> actions) => [.. actions.Distinct().Order(StringComparer.Ordinal)];
}
