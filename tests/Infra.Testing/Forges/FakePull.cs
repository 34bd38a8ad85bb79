namespace Infra.Testing.Forges;

/// <summary>A pull request.</summary>
public sealed class FakePull
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>The branch to merge.</summary>
    public required string Branch { get; init; }

    /// <summary>The branch to merge it into.</summary>
    public required string Into { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; set; }

    /// <summary>What it says.</summary>
    public required string Body { get; set; }

    /// <summary>The commit at the head of its branch.</summary>
    public string Head { get; set; } = "1111111111111111111111111111111111111111";

    /// <summary>How its check ended: <c>success</c>, <c>failure</c>; null while it runs.</summary>
    public string? Check { get; set; } = "success";

    /// <summary>Why it can't be merged; null where it can.</summary>
    public string? Obstacle { get; set; }

    /// <summary>The commit that it became; null until it is merged.</summary>
    public string? MergeCommit { get; set; }
}
