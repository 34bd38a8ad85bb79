using Infra.Contracts.Identities;

namespace Infra.Pipelines.Kargo;

/// <summary>Options of <see cref="KargoFiles"/>.</summary>
public sealed record KargoOptions
{
    /// <summary>The repository of the estate, whose commits are promoted and whose workflow deploys them.</summary>
    public required SourceRepository Repository { get; init; }

    /// <summary>The name of Kargo's project and of its namespace: lower-case letters, digits and hyphens. Default: <c>ESTATE-infra</c>.</summary>
    public string? Project { get; init; }

    /// <summary>The file of the pipeline that deploys, as the delivery renders it.</summary>
    public required string Workflow { get; init; }

    /// <summary>The installed version of Kargo, 1.9.5 or later; the manifests use only features of it. Default: 1.11.2.</summary>
    public Version Version { get; init; } = new(1, 11, 2);

    /// <summary>The timeout of a deployment, including its wait for approval, in whole minutes. Default: four hours.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(4);

    /// <summary>The environments with automatic promotion, soak time or verification. Default: none.</summary>
    public IReadOnlyList<KargoStage> Stages { get; init; } = [];
}
