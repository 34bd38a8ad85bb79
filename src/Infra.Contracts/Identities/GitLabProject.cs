namespace Infra.Contracts.Identities;

/// <summary>A project on GitLab.</summary>
/// <remarks>https://docs.gitlab.com/ci/secrets/id_token_authentication/</remarks>
public sealed record GitLabProject : SourceRepository
{
    /// <summary>Default: <c>gitlab.com</c>.</summary>
    public string Host { get; init; } = "gitlab.com";

    /// <summary>Group, subgroups and project: <c>lynx/platform/infra</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The project's numeric id, which survives a rename and can't be taken over.</summary>
    public required long Id { get; init; }

    /// <summary>The numeric id of the namespace the project is in.</summary>
    public required long NamespaceId { get; init; }

    /// <summary>The issuer of the tokens of its jobs.</summary>
    public string Issuer => $"https://{Host}";

    /// <inheritdoc/>
    public override string TokenIssuer => Issuer;

    /// <inheritdoc/>
    public override string Forge => "gitlab";

    /// <summary>The subject of a branch's jobs. There is none for merge requests: their jobs run for their branch.</summary>
    public string Subject(string branch) => $"project_path:{Path}:ref_type:branch:ref:{branch}";
}
