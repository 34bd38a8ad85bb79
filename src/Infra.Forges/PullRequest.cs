namespace Infra.Forges;

/// <summary>A pull request on GitHub, or a merge request on GitLab.</summary>
/// <param name="Number">The number in the repository.</param>
/// <param name="Url">The URL.</param>
/// <param name="Head">The head commit.</param>
/// <param name="IsMerged">Whether it is merged.</param>
internal sealed record PullRequest(int Number, string Url, string Head, bool IsMerged);
