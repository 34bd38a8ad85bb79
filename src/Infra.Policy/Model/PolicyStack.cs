namespace Infra.Policy.Model;

/// <summary>A stack with everything that rules may read.</summary>
/// <param name="Entry">Its cloud, environment and part.</param>
/// <param name="Source">The source it was read from.</param>
/// <param name="Resources">Resources, data sources, provider configurations and module calls, in the order of the file.</param>
/// <param name="Outputs">Its outputs, as a resource whose arguments they are.</param>
public sealed record PolicyStack(
    StackEntry Entry, PolicySource Source, IReadOnlyList<PolicyResource> Resources, PolicyResource Outputs);
