namespace Infra.Testing.Forges;

/// <summary>An issue.</summary>
public sealed class FakeIssue
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; set; }

    /// <summary>What it says.</summary>
    public required string Body { get; set; }

    /// <summary>Its labels.</summary>
    public IReadOnlyList<string> Labels { get; set; } = [];

    /// <summary>Whether it is open.</summary>
    public bool IsOpen { get; set; } = true;
}
