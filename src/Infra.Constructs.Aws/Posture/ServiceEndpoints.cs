namespace Infra.Constructs.Aws.Posture;

/// <summary>Which services of AWS a network reaches without going over the internet.</summary>
public enum ServiceEndpoints
{
    /// <summary>S3, through a gateway endpoint that costs nothing.</summary>
    S3Only,

    /// <summary>Also what instances and clusters need: registries, tokens, logs, Systems Manager, …</summary>
    All,
}
