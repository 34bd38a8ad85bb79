using Infra.Constructs.Estates;

namespace Infra.Constructs.Google.State;

/// <summary>State in Google Cloud Storage, locked by an object next to it.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/gcs</remarks>
public sealed record GcsStateBackend : StateBackend
{
    /// <summary>The name of the bucket.</summary>
    public required string Bucket { get; init; }

    /// <inheritdoc />
    public override void Configure(EstateStack stack, string key) =>
        // The backend appends "/default.tfstate" to its prefix.
        _ = new GcsBackend(stack, new GcsBackendConfig { Bucket = Bucket, Prefix = key });
}
