namespace Infra.Forges;

/// <summary>What a pull request says and wants.</summary>
/// <param name="Branch">The branch to merge; it exists.</param>
/// <param name="Into">The branch to merge it into.</param>
/// <param name="Title">One line.</param>
/// <param name="Body">Markdown.</param>
internal sealed record Proposal(string Branch, string Into, string Title, string Body);
