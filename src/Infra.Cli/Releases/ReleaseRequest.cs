namespace Infra.Cli.Releases;

/// <summary>A pull request.</summary>
internal sealed record ReleaseRequest(int Number, string Url);
