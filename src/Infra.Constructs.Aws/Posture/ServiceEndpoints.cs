namespace Infra.Constructs.Aws.Posture;

/// <summary>The AWS services that a network reaches without going over the internet.</summary>
public enum ServiceEndpoints
{
    /// <summary>S3 only, through a gateway endpoint, which is free.</summary>
    S3Only,

    /// <summary>Also the services that instances and clusters need, such as registries, tokens, logs and Systems Manager.</summary>
    All,
}
