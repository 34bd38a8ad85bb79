namespace Infra.Contracts.Synthesized;

/// <summary>Terraform's two resource modes.</summary>
public enum ResourceKind
{
    /// <summary>Created, updated and destroyed by Terraform.</summary>
    Managed,

    /// <summary>Only read by Terraform.</summary>
    Data,
}
