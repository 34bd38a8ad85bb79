namespace Infra.Policy.Model;

/// <summary>A stack with everything in it that a rule may look at.</summary>
/// <param name="Entry">Cloud, environment and part.</param>
/// <param name="Source">What it was read from.</param>
/// <param name="Resources">Resources, data sources, provider configurations and module calls, in the order of the file.</param>
/// <param name="Outputs">Its outputs, as a resource whose arguments they are.</param>
public sealed record PolicyStack(
    StackEntry Entry, PolicySource Source, IReadOnlyList<PolicyResource> Resources, PolicyResource Outputs);
