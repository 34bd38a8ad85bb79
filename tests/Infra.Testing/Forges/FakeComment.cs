namespace Infra.Testing.Forges;

/// <summary>A comment on a pull request.</summary>
public sealed class FakeComment
{
    /// <summary>Its number.</summary>
    public required int Id { get; init; }

    /// <summary>The pull request.</summary>
    public required int PullRequest { get; init; }

    /// <summary>What it says.</summary>
    public required string Body { get; set; }

    /// <summary>Whether the holder of the token wrote it.</summary>
    public bool IsOwn { get; init; } = true;
}
