namespace Infra.Forges.Releases;

/// <summary>Options of a proposal.</summary>
/// <param name="DryRun">Whether to write nothing.</param>
/// <param name="Merge">Whether to merge the pull request as soon as the forge's rules allow it.</param>
internal sealed record ProposalOptions(bool DryRun, bool Merge);
