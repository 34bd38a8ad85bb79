namespace Infra.Forges;

/// <summary>The one issue that tells of a lasting state, such as drift.</summary>
/// <param name="Label">The label by which it is found again; no other open issue bears it.</param>
/// <param name="Title">One line.</param>
/// <param name="Body">Markdown.</param>
internal sealed record Notice(string Label, string Title, string Body);
