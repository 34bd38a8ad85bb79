namespace Infra.Audit.Governance;

/// <summary>What GitHub is set to, as its API tells.</summary>
/// <param name="Name">Such as <c>GitHub acme/infra</c>.</param>
/// <param name="Rulesets">With their rules.</param>
/// <param name="Environments">Every one.</param>
/// <param name="Secrets">The names of all secrets that workflows can use, also of environments.</param>
public sealed record ForgeSettings(
    string Name, IReadOnlyList<Ruleset> Rulesets, IReadOnlyList<ForgeEnvironment> Environments, IReadOnlyList<string> Secrets);
