namespace Infra.Forges;

/// <summary>A pull request on GitHub, or a merge request on GitLab.</summary>
/// <param name="Number">Its number in the repository.</param>
/// <param name="Url">Where people see it.</param>
/// <param name="Head">The commit that it would merge.</param>
/// <param name="IsMerged">Whether it has been merged.</param>
internal sealed record PullRequest(int Number, string Url, string Head, bool IsMerged);
