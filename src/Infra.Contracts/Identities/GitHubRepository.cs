namespace Infra.Contracts.Identities;

/// <summary>A repository on GitHub.</summary>
/// <remarks>
/// A repository that was created or renamed since 2026-07-15 has an immutable subject, <c>repo:OWNER@OWNERID/NAME@ID:…</c>. With the
/// numeric ids both forms are trusted, so that a migration never locks a pipeline out; without them the legacy form only.
/// https://docs.github.com/en/actions/reference/security/oidc
/// </remarks>
public sealed record GitHubRepository : SourceRepository
{
    /// <summary>The issuer of the tokens of its workflows.</summary>
    public const string Issuer = "https://token.actions.githubusercontent.com";

    /// <summary>The workflow that answers commands in comments, from the root of the repository.</summary>
    public const string CommandsPath = ".github/workflows/commands.yml";

    /// <inheritdoc/>
    public override string TokenIssuer => Issuer;

    /// <inheritdoc/>
    public override string Forge => "github";

    /// <summary>User or organization.</summary>
    public required string Owner { get; init; }

    /// <summary>The repository's name, without its owner.</summary>
    public required string Name { get; init; }

    /// <summary>The owner's numeric id. Default: none, only the legacy subject is trusted.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The repository's numeric id. Default: none, only the legacy subject is trusted.</summary>
    public long? Id { get; init; }

    /// <summary><c>OWNER/NAME</c>.</summary>
    public string FullName => $"{Owner}/{Name}";

    /// <summary>The subjects of one context, such as <c>pull_request</c> or <c>environment:prod</c>, in every form that is trusted.</summary>
    public IReadOnlyList<string> Subjects(string context) => OwnerId is { } owner && Id is { } id
        ? [$"repo:{Owner}/{Name}:{context}", $"repo:{Owner}@{owner}/{Name}@{id}:{context}"]
        : [$"repo:{Owner}/{Name}:{context}"];
}
