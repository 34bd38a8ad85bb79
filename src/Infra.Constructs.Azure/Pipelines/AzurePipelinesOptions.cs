using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Azure.Pipelines;

/// <summary>Options of <see cref="AzurePipelines"/>.</summary>
public sealed record AzurePipelinesOptions
{
    /// <summary>Whose pipelines may take the identities; at least one.</summary>
    public required IReadOnlyList<SourceRepository> Repositories { get; init; }

    /// <summary>The subscription of each environment of the estate.</summary>
    public required IReadOnlyDictionary<DeploymentEnvironment, AzureSubscription> Subscriptions { get; init; }

    /// <summary>Where the states are stored: a <see cref="AzureStateStorage"/>, or one that exists, by <see cref="AzureStateStorage.FromExisting"/>.</summary>
    public required IAzureStateStorage State { get; init; }

    /// <summary>Roles that an apply identity may assign in its subscription, and no others: those of the workloads' identities.</summary>
    public required IReadOnlyList<BuiltInRole> AssignableRoles { get; init; }

    /// <summary>
    /// What types take that Infra does not know, or more for those it knows. It counts in the environments whose stacks hold the type.
    /// Default: nothing.
    /// </summary>
    public IReadOnlyList<AzureTypePermissions> Permissions { get; init; } = [];

    /// <summary>The types that Terraform modules in the stacks hold, such as <c>azurerm_servicebus_queue</c>; synth can't look into a module. Default: none.</summary>
    public IReadOnlyList<string> ModuleTypes { get; init; } = [];
}
