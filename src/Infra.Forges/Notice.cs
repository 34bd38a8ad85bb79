namespace Infra.Forges;

/// <summary>An issue that reports a lasting condition, such as drift.</summary>
/// <param name="Label">The label that identifies it. No other open issue may have it.</param>
/// <param name="Title">The title, one line.</param>
/// <param name="Body">The Markdown text.</param>
internal sealed record Notice(string Label, string Title, string Body);
