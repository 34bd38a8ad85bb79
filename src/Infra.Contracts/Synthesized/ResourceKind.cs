namespace Infra.Contracts.Synthesized;

/// <summary>Terraform's two modes of a resource.</summary>
public enum ResourceKind
{
    /// <summary>Created, updated and destroyed by Terraform.</summary>
    Managed,

    /// <summary>Only read.</summary>
    Data,
}
