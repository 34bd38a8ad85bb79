namespace Infra.Forges;

/// <summary>The content of a pull request.</summary>
/// <param name="Branch">The branch to merge, which must exist.</param>
/// <param name="Into">The target branch.</param>
/// <param name="Title">The title, one line.</param>
/// <param name="Body">The Markdown text.</param>
internal sealed record Proposal(string Branch, string Into, string Title, string Body);
