namespace Infra.Forges.Releases;

/// <summary>How far a proposal goes.</summary>
/// <param name="DryRun">Nothing is written anywhere.</param>
/// <param name="Merge">The pull request is merged as soon as the forge's rules let it.</param>
internal sealed record ProposalOptions(bool DryRun, bool Merge);
